"""Claims as linked data: schema.org's ``Claim`` and ``ClaimReview`` in JSON-LD, out and in.

What schema.org has a word for is written in its words, so that search engines and fact-checking tools understand it;
the whole record stands beside it under ``claimkit:record``, so that nothing is lost on the way back.
See https://schema.org/Claim and https://schema.org/ClaimReview.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard

from claimkit.claims import About, Claim, Source, Text, identity
from claimkit.errors import InvalidValueError, RecordError
from claimkit.records import from_dict, to_dict

_CONTEXT: list[object] = [
    "https://schema.org",
    {"claimkit": "urn:x-claimkit:", "claimkit:record": {"@type": "@json"}},
]
_RECORD = "claimkit:record"
_UNDETERMINED = "und"


def to_json_ld(claim: Claim) -> str:
    """Write a claim as a JSON-LD document of the type ``Claim``.

    >>> import json
    >>> document = json.loads(to_json_ld(Claim("a", Text("12척", "ko"), source=Source("the port"))))
    >>> document["@type"], document["inLanguage"], document["author"]
    ('Claim', 'ko', {'@type': 'Organization', 'name': 'the port'})
    """
    return json.dumps({"@context": _CONTEXT, **_node(claim)}, ensure_ascii=False)


def to_claim_review(claim: Claim, rating: str, *, reviewer: str, published: dt.date | None = None) -> str:
    """Write the review of a claim as a JSON-LD document of the type ``ClaimReview``; *rating* is the verdict in words.

    >>> import json
    >>> claim = Claim("a", Text("12척", "ko"))
    >>> review = json.loads(to_claim_review(claim, "contradicted by two others", reviewer="the desk"))
    >>> review["claimReviewed"], review["reviewRating"]["alternateName"]
    ('12척', 'contradicted by two others')
    """
    review = {
        "@context": _CONTEXT,
        "@type": "ClaimReview",
        "claimReviewed": claim.original.content,
        "author": {"@type": "Organization", "name": reviewer},
        "datePublished": _day(published),
        "reviewRating": {"@type": "Rating", "alternateName": rating},
        "itemReviewed": _node(claim),
    }
    return json.dumps({key: value for key, value in review.items() if value is not None}, ensure_ascii=False)


def _node(claim: Claim) -> dict[str, Any]:
    about, source = claim.about, claim.source
    node: dict[str, Any] = {
        "@type": "Claim",
        "identifier": claim.id,
        "text": claim.original.content,
        "inLanguage": claim.original.language,
        "workTranslation": [
            {"@type": "Claim", "text": text.content, "inLanguage": text.language} for text in claim.translations
        ],
        "author": None if source is None else _author(source),
        "publisher": None if source is None or source.via is None else _author(source.chain[-1]),
        "datePublished": _day(claim.published),
        "url": claim.url,
        "about": None if about is None else {"@type": "Thing", "name": about.subject},
        _RECORD: to_dict(claim),
    }
    return {key: value for key, value in node.items() if value not in (None, [])}


def _author(source: Source) -> dict[str, str]:
    return {"@type": "Organization", "name": source.name}


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def from_json_ld(document: str | bytes) -> tuple[Claim, ...]:
    """Read the claims of a JSON-LD document: a ``Claim``, a ``ClaimReview``, a list of them, or a ``@graph``.

    A document that claimkit wrote gives the claims back unchanged.  Of any other, schema.org's own properties are
    read: text, languages, author, day, address and subject.  Raises `claimkit.errors.RecordError` for what holds no
    claim; the message names the path.

    >>> [claim] = from_json_ld('{"@type": "ClaimReview", "claimReviewed": "12 ships", "inLanguage": "en"}')
    >>> claim.original
    Text(content='12 ships', language='en')
    """
    try:
        found: object = json.loads(document)
    except (ValueError, RecursionError) as error:
        message = f"this is not JSON: {error}"
        raise RecordError(message) from error
    claims = tuple(_claims(found, "$"))
    if not claims:
        message = "$: the document holds no object whose @type is Claim or ClaimReview"
        raise RecordError(message)
    return claims


def _claims(found: object, path: str) -> Iterable[Claim]:
    if _is_list(found):
        for place, each in enumerate(found):
            yield from _claims(each, f"{path}[{place}]")
    if not _is_object(found):
        return
    kinds = _kinds(found)
    if "ClaimReview" in kinds:
        yield _reviewed(found, path)
    elif "Claim" in kinds:
        yield _claim(found, path)
    else:
        yield from _claims(found.get("@graph"), f"{path}.@graph")


def _is_object(found: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(found, dict)


def _is_list(found: object) -> TypeGuard[Sequence[object]]:
    return isinstance(found, list)


def _kinds(node: Mapping[str, Any]) -> set[str]:
    kinds: object = node.get("@type")
    named = kinds if _is_list(kinds) else [kinds]
    return {str(kind).rpartition("/")[2].removeprefix("schema:") for kind in named}


def _reviewed(review: Mapping[str, Any], path: str) -> Claim:
    """Return the claim that a review is about; what the review alone says of it counts, too."""
    item = review.get("itemReviewed")
    node = dict(item) if _is_object(item) else {}
    for key, where in (("text", "claimReviewed"), ("inLanguage", "inLanguage")):
        if key not in node and where in review:
            node[key] = review[where]
    return _claim(node, f"{path}.itemReviewed")


def _claim(node: Mapping[str, Any], path: str) -> Claim:
    if _RECORD in node:
        return _recorded(node[_RECORD], f"{path}.{_RECORD}")
    try:
        original = Text(_string(node, "text", path) or _string(node, "name", path), _language(node, path))
        if not original.content:
            message = f"{path}.text: the claim has no text"
            raise RecordError(message)
        source, published = _source(node.get("author"), f"{path}.author"), _published(node, path)
        name = _string(node, "identifier", path) or _string(node, "@id", path)
        return Claim(
            name or identity(original, source, published),
            original,
            tuple(_translations(node, path)),
            source=source,
            published=published,
            url=_string(node, "url", path) or None,
            about=_about(node.get("about")),
        )
    except InvalidValueError as error:
        message = f"{path}: {error}"
        raise RecordError(message) from error


def _recorded(fields: object, path: str) -> Claim:
    try:
        record = from_dict(fields)
    except RecordError as error:
        message = f"{path}: {error}"
        raise RecordError(message) from error
    if isinstance(record, Claim):
        return record
    message = f"{path}: a claim is expected, not a {type(record).__name__}"
    raise RecordError(message)


def _string(node: Mapping[str, Any], key: str, path: str) -> str:
    value = node.get(key, "")
    if isinstance(value, str):
        return value
    message = f"{path}.{key}: text is expected, not {json.dumps(value, ensure_ascii=False)[:40]}"
    raise RecordError(message)


def _language(node: Mapping[str, Any], path: str) -> str:
    language = node.get("inLanguage")
    if _is_object(language):
        return _string(language, "alternateName", f"{path}.inLanguage") or _UNDETERMINED
    return _string(node, "inLanguage", path) or _UNDETERMINED


def _translations(node: Mapping[str, Any], path: str) -> Iterable[Text]:
    found: object = node.get("workTranslation", [])
    for place, each in enumerate(found if _is_list(found) else [found]):
        where = f"{path}.workTranslation[{place}]"
        if _is_object(each):
            yield Text(_string(each, "text", where), _language(each, where))


def _source(author: object, path: str) -> Source | None:
    if _is_list(author):
        author = author[0] if author else None
    if _is_object(author):
        author = _string(author, "name", path)
    return Source(author) if isinstance(author, str) and author.strip() else None


def _published(node: Mapping[str, Any], path: str) -> dt.date | None:
    text = _string(node, "datePublished", path)
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        message = f"{path}.datePublished: a day is written like '2024-12-16', not {text!r}"
        raise RecordError(message) from None


def _about(thing: object) -> About | None:
    """Return the subject; schema.org has no word for the measure, and so it is left to the analyst."""
    name = thing.get("name") if _is_object(thing) else thing
    return About(name, "unspecified") if isinstance(name, str) and name.strip() else None
