"""What people call the columns of an audit that they keep as a spreadsheet, in six languages.

A column is a field of an account, `metric` or `value` of a long table, or a metric of the catalogue by its key, its
name or a synonym in any language. Capitals, accents, punctuation and what stands in brackets make no difference.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
from service.core.sheets import names_in, plain
from service.core.smart.languages import PACKAGES

FIELDS = ("channel", "handle", "url", "owner", "purpose", "metric", "value")
"""What a column can be that is no metric."""

_CALLED = """
channel = channel, network, social network, platform, canal, red, red social, plataforma, kanał, sieć, platforma,
    serwis, xarxa, xarxa social, канал, мрежа, социална мрежа, платформа, canale, rete, piattaforma, social
handle = handle, account, account name, username, user name, profile, page, cuenta, usuario, nombre de usuario, perfil,
    página, konto, nazwa konta, profil, użytkownik, nazwa użytkownika, compte, usuari, nom d'usuari, pàgina, акаунт,
    профил, потребител, потребителско име, страница, profilo, nome utente, utente, pagina
url = url, link, address, web address, profile url, enlace, dirección, dirección web, adres, odnośnik, enllaç, adreça,
    адрес, връзка, линк, indirizzo, collegamento
owner = owner, account owner, responsible, responsible person, responsable, propietario, dueño, właściciel,
    odpowiedzialny, osoba odpowiedzialna, opiekun, propietari, отговорник, собственик, отговорно лице, responsabile,
    proprietario
purpose = purpose, mission, mission statement, propósito, finalidad, misión, cel, przeznaczenie, misja, propòsit,
    finalitat, missió, цел, предназначение, мисия, scopo, finalità, missione
metric = metric, measure, kpi, métrica, indicador, metryka, wskaźnik, miara, mètrica, метрика, показател, metrica,
    indicatore
value = value, figure, number, valor, cifra, wartość, liczba, xifra, стойност, число, valore
"""


def field_called(name: str) -> str | None:
    """The field that a column of this name is; None for another one."""
    return _fields().get(plain(name))


def metrics_called(name: str) -> frozenset[str]:
    """The keys of the catalogue's metrics of this name; several for a name that languages do not share."""
    bare = plain(name)
    named = _labels().get(bare)
    return _synonyms().get(bare, frozenset()) if named is None else frozenset((named,))


@cache
def _fields() -> dict[str, str]:
    return names_in(_CALLED)


@cache
def _labels() -> dict[str, str]:
    """Keys, and the names for people in every language, each of one metric."""
    named = {plain(metric_label(key, language)): key for language in PACKAGES for key in METRICS}
    return named | {plain(key): key for key in METRICS}


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for language in PACKAGES:
        for key, forms in names_of(language).items():
            for phrase in forms.split(","):
                for spelled in _spellings(phrase, language):
                    found.setdefault(plain(spelled), set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items() if name}


def _spellings(phrase: str, language: str) -> Iterator[str]:
    """A phrase in all its inflected forms: a word that ends in a sign takes each ending that this stands for."""
    endings = PACKAGES[language].ENDINGS
    words = [
        [word[:-1] + ending for ending in endings[word[-1]]] if len(word) > 1 and word[-1] in endings else [word]
        for word in phrase.split()
    ]
    return map(" ".join, product(*words))
