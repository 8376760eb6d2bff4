"""Images of a chat: read apart, kept until a question takes them, and given to models that can see."""

from ice_desk.services.images.desk import Images, ImagesState

__all__ = ["Images", "ImagesState"]
