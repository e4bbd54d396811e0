"""The server: pages for people who would rather look than type, and an HTTP API with the command line's answers.

Enters: a project. Leaves: an ASGI application on a loopback address, behind one gate: `Host`, start-up token, origin,
CSRF, size, headers. The room reads the clock once a request (`desk.View`), decides nothing, and may not know `cli`.
"""
