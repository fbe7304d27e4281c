"""Signed output: events go to the endpoints that subscribed to them, from whichever process has a hand free."""
