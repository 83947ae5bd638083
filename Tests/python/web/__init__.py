"""A plain HTTP client for Sluis and the server it talks to, without a browser."""
