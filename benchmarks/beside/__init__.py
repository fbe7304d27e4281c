"""What benchmarks of a server beside others share."""
