# SPDX-License-Identifier: EUPL-1.2
"""A plain HTTP client for Sluis and the server it talks to, without a browser."""
