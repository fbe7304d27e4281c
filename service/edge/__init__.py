"""What REST, GraphQL and webhooks share: who asks, what is read, how problems are written, what is counted."""
