"""Charts: a plan's tactics by value and complexity, its roadmap, and a key result's progress.

Each is built in two steps. What is known is first put into words, numbers and days, all in one language: the module of
the chart's name. That is then drawn: as SVG by `…_svg`, or as a Vega-Lite document by `…_vega`. Pure, and the same
bytes for the same input.
"""
