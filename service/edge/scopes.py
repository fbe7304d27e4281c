"""What the documents of both edges say of scopes, from the one table of permissions."""

from service.operations.permissions import PERMISSIONS


def taking(permission: str, text: str) -> str:
    """A description that ends with the scope its operation takes; `permission` is a line of the table."""
    return f"{text} Takes the scope `{PERMISSIONS[permission].value}`."
