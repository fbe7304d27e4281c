"""Mappings for senders that are known, each with how it signs, what it sends, and the readings that come of it."""

from service.core.mappings.presets.alertmanager import ALERTMANAGER
from service.core.mappings.presets.ga4 import GA4
from service.core.mappings.presets.generic import GENERIC
from service.core.mappings.presets.github import GITHUB
from service.core.mappings.presets.meta_page_insights import META_PAGE_INSIGHTS
from service.core.mappings.presets.segment import SEGMENT
from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.presets.shopify import SHOPIFY
from service.core.mappings.presets.stripe import STRIPE
from service.core.mappings.presets.typeform import TYPEFORM
from service.core.mappings.presets.youtube_analytics import YOUTUBE_ANALYTICS

PRESETS: dict[str, Preset] = {
    "generic": GENERIC,
    "github": GITHUB,
    "meta-page-insights": META_PAGE_INSIGHTS,
    "youtube-analytics": YOUTUBE_ANALYTICS,
    "ga4": GA4,
    "shopify": SHOPIFY,
    "stripe": STRIPE,
    "typeform": TYPEFORM,
    "segment": SEGMENT,
    "alertmanager": ALERTMANAGER,
}
"""Presets by the name that a source gives as its `preset`."""

__all__ = ["PRESETS", "Preset", "PresetMetric", "PresetSample"]
