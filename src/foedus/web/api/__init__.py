"""The HTTP API under `/api/v1`: what the command line answers, with the same JSON, and the store's writes."""

from foedus.web.api.routes import PREFIX, add_api

__all__ = ["PREFIX", "add_api"]
