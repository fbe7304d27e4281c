"""What unit a formula's result has, as far as that is certain, and what cannot be added up.

A unit is checked only where it is one of the known ones: those of the catalogue, or an ISO 4217 currency. A team's own
units, and metrics without any, mix with everything. A number in a formula takes the unit of what stands beside it.
"""

import ast
import re
from collections.abc import Callable, Mapping
from typing import NoReturn

from service.core.catalog.formulas import Formula
from service.core.expressions.syntax import (
    Aggregate,
    Expression,
    Negative,
    Node,
    Number,
    Operation,
    Part,
    Published,
)
from service.core.formulas import ENGAGEMENTS, LEVELS, MAPS, tree_of
from service.errors import invalid, worded

Unit = str | None
PLAIN = "x"
NUMBER = ""
"""Of a number as it is written: takes on any unit."""
MONEY = ("spend", "cost", "revenue")
"""The inputs of the catalogue's formulas that are in a currency, as the results of some are."""
CURRENCIES: frozenset[str] = frozenset(
    re.findall(
        r"\w+",
        """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """,
    )
)
KNOWN = CURRENCIES | {"%", "pp", PLAIN, "count", "points", "stars", "hours", "minutes", "days"}
RELATED = frozenset({"%", "pp"})
"""A percentage and points of it may be added: what that gives is not said."""

UnitOf = Callable[[Part], Unit]
Refuse = Callable[[str, str], NoReturn]


def unit_of(expression: Expression, unit: UnitOf, pointer: str = "/formula") -> Unit:
    """The unit of a formula's result, `unit` telling each metric's; None where it is not certain.

    Raises Problem(invalid) where two known units are added that are not the same.
    """
    found = _unit(expression.node, unit, pointer)
    return None if found == NUMBER else found


def check_declared(found: Unit, declared: Unit, pointer: str = "/unit") -> None:
    """Refuse a metric in another currency than its formula gives (`other_currency`)."""
    if found in CURRENCIES and declared in CURRENCIES and found != declared:
        message = "The formula gives {found}: that is the metric's unit, unless the formula converts it."
        raise invalid(pointer, "other_currency", worded(message, found=found))


def _unit(node: Node, unit: UnitOf, pointer: str) -> Unit:
    def refuse_at(at: int) -> Refuse:
        def refuse(one: str, other: str) -> NoReturn:
            message = "At character {at}, {one} and {other} are added up. Convert one of them first."
            raise invalid(pointer, "units_differ", worded(message, at=at, one=one, other=other))

        return refuse

    match node:
        case Number():
            return NUMBER
        case Part(aggregate=Aggregate.COUNT):
            return "count"
        case Part():
            found = unit(node)
            return found if found in KNOWN else None
        case Negative(of=of):
            return _unit(of, unit, pointer)
        case Operation(sign=sign, left=left, right=right, at=at):
            return _combined(sign, _unit(left, unit, pointer), _unit(right, unit, pointer), refuse_at(at))
        case Published(formula=formula, inputs=inputs, at=at):
            refuse = refuse_at(at)
            units: dict[str, Unit] = {}
            for name, given in inputs.items():
                each = [_unit(one, unit, pointer) for one in (given if isinstance(given, tuple) else (given,))]
                units[name] = _added(each, refuse)
            return _published(formula, units, refuse)


def _combined(sign: str, left: Unit, right: Unit, refuse: Refuse) -> Unit:
    if sign in "+-":
        return _added([left, right], refuse)
    if sign == "/":
        if left == right and left not in (None, NUMBER):
            return PLAIN
        return left if right in (NUMBER, PLAIN) else None
    for one, other in ((left, right), (right, left)):
        if one == NUMBER or (one == PLAIN and other != NUMBER):
            return other
    return None


def _added(units: list[Unit], refuse: Refuse) -> Unit:
    total: Unit = NUMBER
    for unit in units:
        if total == NUMBER:
            total = unit
        elif total is None or unit is None or (total in RELATED and unit in RELATED and total != unit):
            total = None
        elif unit not in (NUMBER, total):
            refuse(total, unit)
    return total


def _published(formula: Formula, given: Mapping[str, Unit], refuse: Refuse) -> Unit:
    """The unit that the catalogue says, once what the formula adds up was found to go together."""
    units = dict(given)
    if "engagements" in formula.inputs and "engagements" not in units:
        units["engagements"] = _added([units[name] for name in ENGAGEMENTS], refuse)
    for name in MAPS.intersection(formula.inputs):
        units[name] = _added([units[f"{name}_{level}"] for level in LEVELS], refuse)
    _walked(tree_of(formula.formula), units, refuse)
    if formula.unit != "currency":
        return formula.unit
    return next((units[name] for name in MONEY if units.get(name) in CURRENCIES), None)


SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def _walked(node: ast.expr, units: Mapping[str, Unit], refuse: Refuse) -> Unit:
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return _combined(SIGNS[type(op)], _walked(left, units, refuse), _walked(right, units, refuse), refuse)
        case ast.Call(args=[ast.Name(id=name)]) | ast.Name(id=name):
            return units[name]
        case _:
            return NUMBER
