"""Audits as people keep them: what is read of a table in six languages, and what is refused, with line and column."""

import pytest

from service.core.audit_headers import FIELDS, field_called, metrics_called
from service.core.audit_sheets import SheetAccount, SheetFigure, accounts_in
from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label
from service.core.columns import Decimal
from service.core.smart.languages import PACKAGES
from service.errors import Problem

ACME = [
    SheetAccount(
        2,
        "Instagram",
        "@acme",
        {"url": "https://example.org/acme", "owner": "Ada", "purpose": "To be found"},
        [SheetFigure(2, "followers", 1234.0), SheetFigure(2, "engagement_rate", 4.5), SheetFigure(2, "clicks", 12.0)],
    )
]
ROW = "Instagram,@acme,https://example.org/acme,Ada,To be found,1234,4.5,12"


def faults_of(text: str, **options: object) -> list[tuple[str, str]]:
    with pytest.raises(Problem) as caught:
        accounts_in(text, **options)  # pyright: ignore[reportArgumentType]
    return [(one.pointer, one.code) for one in caught.value.errors]


@pytest.mark.parametrize(
    "header",
    [
        "channel,handle,url,owner,purpose,followers,engagement rate,clicks",
        "Canal,Cuenta,Enlace,Responsable,Propósito,Seguidores,Tasa de interacción,Clics",
        "Kanał,Konto,Adres,Właściciel,Cel,Obserwujący,Wskaźnik zaangażowania,Kliknięcia",
        "Canal,Compte,Enllaç,Responsable,Finalitat,Seguidors,Taxa d'interacció,Clics",
        "Канал,Акаунт,Адрес,Отговорник,Цел,Последователи,Степен на ангажираност,Кликвания",
        "Canale,Account,Indirizzo,Responsabile,Scopo,Follower,Tasso di interazione,Clic",
        "CHANNEL,Account name,Link,Responsible,Mission,Followers (total),Engagement_Rate [%],Clicks",
    ],
)
def test_columns_may_be_called_by_their_names_in_six_languages(header: str) -> None:
    assert accounts_in(f"{header}\n{ROW}\n") == ACME


def test_every_metric_is_found_by_its_key_and_by_its_name_in_every_language() -> None:
    for key in METRICS:
        for name in (key, key.upper(), *(metric_label(key, language) for language in PACKAGES)):
            assert metrics_called(name) == {key}, name
    assert metrics_called("tasa de interaccion") == {"engagement_rate"}
    assert metrics_called("liczba wydanych biletów na wystawę") == frozenset()
    assert metrics_called("turnover") == {"revenue", "staff_turnover"}
    assert [field_called(name) for name in FIELDS] == list(FIELDS)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("sign", "decimal", "written"),
    [
        (",", None, ("1234", "4.5", "12")),
        (";", Decimal.COMMA, ("1.234", "4,5", "12,0")),
        (";", Decimal.COMMA, ("1 234", "4,5 %", "12")),
        ("\t", Decimal.POINT, ("1,234", "4.5%", "12.0")),
        ("|", Decimal.COMMA, ("1\u00a0234,0", "4,50", "12")),
    ],
)
def test_numbers_and_delimiters_as_spreadsheets_write_them(
    mark: str, ending: str, sign: str, decimal: Decimal | None, written: tuple[str, ...]
) -> None:
    lines = (("channel", "handle", "followers", "engagement rate", "clicks"), ("Instagram", "@acme", *written))
    (account,) = accounts_in(mark + ending.join(sign.join(line) for line in lines), decimal=decimal)
    assert account.figures == ACME[0].figures


def test_a_long_table_is_the_same_audit() -> None:
    told = "https://example.org/acme,Ada,To be found"
    text = (
        "channel,handle,url,owner,purpose,metric,value\n"
        f"Instagram,@acme,{told},Followers,1234\n"
        "instagram,@ACME,,,,tasso di interazione,4.5\n\n"
        "Instagram,@acme,,,Said later,кликвания,12\n"
        "Instagram,@acme,,,,impressions,\n"
    )
    (account,) = accounts_in(text)
    assert (account.channel, account.handle, account.told) == ("Instagram", "@acme", ACME[0].told)
    assert [(one.line, one.metric, one.value) for one in account.figures] == [
        (2, "followers", 1234.0),
        (3, "engagement_rate", 4.5),
        (5, "clicks", 12.0),
    ]


def test_what_the_catalogue_does_not_know_is_left_as_it_is_called() -> None:
    (account,) = accounts_in("channel,handle,metric,value\nweb,ours,page.visits,-35%\n")
    assert account.figures == [SheetFigure(2, "page.visits", -35.0, known=False, column="metric")]
    assert account.figures[0].pointer == "/2/metric"


def test_an_empty_cell_is_no_figure_and_never_zero() -> None:
    first, second = accounts_in("channel,handle,followers,likes\na,b,0,\na,c,,\n")
    assert first.figures == [SheetFigure(2, "followers", 0.0)]
    assert second.figures == []


def test_columns_are_left_out_by_name() -> None:
    text = "channel,handle,followers,Last looked at\na,b,5,yesterday\n"
    assert faults_of(text) == [("header", "unknown_column")]
    assert accounts_in(text, ignored=["Last looked at"])[0].figures == [SheetFigure(2, "followers", 5.0)]
    assert faults_of(text, ignored=["nowhere"]) == [("ignore", "unknown_column")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("header", "missing")]),
        ("\n \n", [("header", "missing")]),
        ("channel,handle;followers\na,b;5\n", [("delimiter", "unknown_delimiter")]),
        ("channel,followers\na,5\n", [("header", "missing")]),
        ("channel,handle\na,b\n", [("header", "missing")]),
        ("channel,handle,metric\na,b,likes\n", [("header", "missing")]),
        ("channel,handle,metric,value,likes\na,b,likes,5,6\n", [("header", "repeated")]),
        ("channel,handle,followers,Seguidores\na,b,5,6\n", [("header", "repeated")]),
        ("channel,handle,Turnover\na,b,5\n", [("header", "ambiguous")]),
        ("channel,handle,luck,charm\na,b,5,6\n", [("header", "unknown_column"), ("header", "unknown_column")]),
        ("channel,handle,\na,b,5\n", [("header", "unknown_column")]),
        ('channel,"handle,followers\na,b,5\n', [("header", "malformed")]),
        ("channel,handle,followers\n", [("", "missing")]),
        ("channel,handle,followers\na,b,\n", [("", "missing")]),
        ("channel,handle,followers\na,b,5,6\n", [("/2", "wrong_width")]),
        ("channel,handle,followers\n,b,5\na,,6\n", [("/2/channel", "missing"), ("/3/handle", "missing")]),
        ("channel,handle,followers\na,b,many\n", [("/2/followers", "no_number")]),
        ('channel,handle,followers\na,b,"1,234"\n', [("/2/followers", "no_number")]),
        ("channel,handle,followers\na,b,5%\n", [("/2/followers", "no_number")]),
        ("channel,handle,followers\na,b,inf\n", [("/2/followers", "no_number")]),
        ("channel,handle,followers\na,b,-5\n", [("/2/followers", "out_of_range")]),
        ("channel,handle,bounce_rate\na,b,101\n", [("/2/bounce_rate", "out_of_range")]),
        ("channel,handle,followers\na,b,5\nA,B,6\n", [("/3/handle", "duplicate")]),
        ("channel,handle,metric,value\na,b,likes,5\nA,B,Likes,6\n", [("/3/metric", "duplicate")]),
        ("channel,handle,metric,value\na,b,,5\n", [("/2/metric", "missing")]),
        ("channel,handle,metric,value\na,b,turnover,5\n", [("/2/metric", "ambiguous")]),
        ('channel,handle,followers\na,"b"c,5\nd,e,x\n', [("/2", "bad_quotes")]),
    ],
)  # fmt: skip
def test_what_is_amiss_is_told_with_its_line_and_column(text: str, faults: list[tuple[str, str]]) -> None:
    assert faults_of(text) == faults


def test_all_faults_are_counted_and_twenty_told() -> None:
    text = "channel,handle,followers\n" + "".join(f"a,b{number},x\n" for number in range(25))
    with pytest.raises(Problem) as caught:
        accounts_in(text)
    assert len(caught.value.errors) == 20
    assert caught.value.detail.endswith("(5 more)")
    assert caught.value.errors[19].pointer == "/21/followers"


def test_a_table_has_at_most_a_thousand_rows() -> None:
    text = "channel,handle,followers\n" + "".join(f"a,b{number},1\n" for number in range(1000))
    assert len(accounts_in(text)) == 1000
    assert faults_of(f"{text}a,one more,1\n") == [("", "too_many")]
