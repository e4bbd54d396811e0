"""Pictures of what was found: each with the rows behind it.

Enters: an assessment, cover on a day, or a cascade. Leaves: a chart, that is a description in Vega-Lite with its rows
(grain in each maker's docstring), and from it SVG, PNG or a page of HTML. The room draws what others found and decides
nothing; it may not know the terminal, the server, the clock, nor how a report is worded.
"""

from foedus.charts.bars import bar_chart
from foedus.charts.chart import Chart, ChartForm, render_chart
from foedus.charts.matrix import cover_matrix_chart, matrix_chart
from foedus.charts.network import network_chart
from foedus.charts.rounds import rounds_chart
from foedus.charts.timeline import timeline_chart
from foedus.charts.whereabouts import map_chart

__all__ = [
    "Chart",
    "ChartForm",
    "bar_chart",
    "cover_matrix_chart",
    "map_chart",
    "matrix_chart",
    "network_chart",
    "render_chart",
    "rounds_chart",
    "timeline_chart",
]
