"""Every table. Importing this package fills the metadata that migrations are compared with."""

from service.store.tables.accounts import Account
from service.store.tables.alignments import Alignment
from service.store.tables.audits import Audit, AuditEntry
from service.store.tables.base import metadata
from service.store.tables.calendars import CalendarToken
from service.store.tables.changes import Change, ChangeCounter
from service.store.tables.check_ins import CheckIn
from service.store.tables.days import ReadingDay, Upkeep
from service.store.tables.endpoints import (
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookEvent,
    WebhookOutbox,
    WebhookStatus,
)
from service.store.tables.estimates import Estimate
from service.store.tables.indicators import Indicator
from service.store.tables.measures import KeyResult, Metric
from service.store.tables.nodes import Node
from service.store.tables.people import ApiKey, Member
from service.store.tables.plan_closings import PlanClosing
from service.store.tables.plans import Objective, Plan
from service.store.tables.readings import LatestReading, QuarantinedReading, Reading, ReadingRevision
from service.store.tables.requests import RateWindow, RememberedAnswer
from service.store.tables.sources import Delivery, DeliveryContent, Source
from service.store.tables.tactics import Tactic
from service.store.tables.telemetry import TelemetryTotal
from service.store.tables.workspaces import Installation, Route, Workspace

__all__ = [
    "Account",
    "Alignment",
    "ApiKey",
    "Audit",
    "AuditEntry",
    "CalendarToken",
    "Change",
    "ChangeCounter",
    "CheckIn",
    "Delivery",
    "DeliveryContent",
    "Estimate",
    "Indicator",
    "Installation",
    "KeyResult",
    "LatestReading",
    "Member",
    "Metric",
    "Node",
    "Objective",
    "Plan",
    "PlanClosing",
    "QuarantinedReading",
    "RateWindow",
    "Reading",
    "ReadingDay",
    "ReadingRevision",
    "RememberedAnswer",
    "Route",
    "Source",
    "Tactic",
    "TelemetryTotal",
    "Upkeep",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookEvent",
    "WebhookOutbox",
    "WebhookStatus",
    "Workspace",
    "metadata",
]
