// SPDX-License-Identifier: EUPL-1.2

/// The sign of Sluis: a lock seen from above, its two mitre gates pointing against the high water.
enum Logo {
    static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\
        <rect width="48" height="48" rx="9" fill="#0b3a4a"/>\
        <path d="M8 6h6v36H8zM34 6h6v36h-6z" fill="#f3f0e6"/><path d="M14 10h20v13L24 14l-10 9z" fill="#2f8f8b"/>\
        <path d="M14 25l10-9 10 9" fill="none" stroke="#f2b84b" stroke-width="4" stroke-linecap="square"/>\
        <path d="M14 30c3.3-2 6.7-2 10 0s6.7 2 10 0M14 37c3.3-2 6.7-2 10 0s6.7 2 10 0" fill="none" \
        stroke="#7cc4c0" stroke-width="2"/></svg>
        """
}
