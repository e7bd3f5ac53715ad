"""The standard names of translation errors: MQM error types, and ITS 2.0 localization quality issue types."""

from __future__ import annotations

import enum


class MQM(enum.StrEnum):
    """Error types of Multidimensional Quality Metrics (ASTM WK46396), from the dimension down."""

    NUMBER = "accuracy/mistranslation/number"
    DATE_TIME = "accuracy/mistranslation/date-time"
    UNIT_CONVERSION = "accuracy/mistranslation/unit-conversion"
    ENTITY = "accuracy/mistranslation/entity"
    MISTRANSLATION = "accuracy/mistranslation"
    OMISSION = "accuracy/omission"
    ADDITION = "accuracy/addition"
    UNTRANSLATED = "accuracy/untranslated"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    MARKUP = "design-and-markup/markup-tag"
    INCONSISTENCY = "terminology/inconsistent-with-terminology-resource"


class ITS(enum.StrEnum):
    """Values of ``locQualityIssueType`` (W3C Internationalization Tag Set 2.0, section C)."""

    NUMBERS = "numbers"
    MISTRANSLATION = "mistranslation"
    OMISSION = "omission"
    ADDITION = "addition"
    UNTRANSLATED = "untranslated"
    DUPLICATION = "duplication"
    INCONSISTENCY = "inconsistency"
    MARKUP = "markup"
    INCONSISTENT_ENTITIES = "inconsistent-entities"
    OTHER = "other"
