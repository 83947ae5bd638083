# SPDX-License-Identifier: EUPL-1.2
"""What the tests share: a running server, people in a browser, forms, accessibility, the steps of the work process."""
