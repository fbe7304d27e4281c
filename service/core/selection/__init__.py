"""Which items to take within limits: the best choice by value, proved. Knows nothing of tactics.

`problem` says what may be chosen, `fronts` proves the best choice under one limit, `solver` under several with the
optional library, `greedy` picks by value for effort.
"""
