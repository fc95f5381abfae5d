"""Given names: what tells a person called Clerk from a clerk."""

from __future__ import annotations

import re

# Names that are words of offices or of buildings, too, are left out: Grace, Mark, May, Victoria, Will.
_GIVEN_NAMES = re.compile(
    r"adam|agnes|ahmed|aisha|alan|alex|alexander|alice|alison|amanda|amina|amy|andrea|"
    r"andrew|angela|ann|anna|anne|anthony|barbara|ben|benjamin|bernard|beth|bill|bob|"
    r"brenda|brian|bridget|carl|carol|caroline|catherine|charlie|cheryl|chloe|chris|"
    r"christine|christopher|claire|clare|colin|craig|dan|daniel|darren|dave|david|dawn|"
    r"deborah|debbie|denise|derek|diana|diane|donald|donna|doris|dorothy|douglas|ed|edward|"
    r"eileen|elaine|eleanor|elizabeth|ellen|emily|emma|eric|fatima|fiona|frances|francis|"
    r"frank|fred|gareth|gary|gavin|geoff|geoffrey|gerald|gillian|graham|greg|gwen|hannah|"
    r"harry|hassan|heather|helen|henry|howard|hugh|ian|imran|irene|isabel|jack|jackie|"
    r"jacob|jake|jamal|james|jamie|jan|jane|janet|janice|jason|jean|jeff|jeffrey|jen|"
    r"jennifer|jenny|jeremy|jerry|jessica|jill|jim|joan|joanna|joanne|joe|john|jon|"
    r"jonathan|joseph|joshua|joyce|judith|judy|julia|julian|julie|karen|kate|katherine|"
    r"kathleen|kathryn|katie|keith|kelly|ken|kenneth|kevin|kim|kirsty|laura|lauren|lee|"
    r"leon|leslie|lewis|liam|linda|lindsay|lisa|liz|lorraine|louise|lucy|luke|lynn|maggie|"
    r"malcolm|margaret|maria|marie|marion|martin|martyn|mary|matt|matthew|maureen|megan|"
    r"mel|michael|michelle|mick|mike|miriam|mohammed|muhammad|nancy|natalie|natasha|neil|"
    r"nicholas|nick|nicola|nicole|nigel|nina|noel|norman|olivia|omar|owen|pam|pamela|pat|"
    r"patricia|patrick|paul|pauline|penny|pete|peter|phil|philip|phoebe|priya|rachel|raj|"
    r"ralph|ray|rebecca|rhys|richard|rob|robert|robin|roger|ron|ronald|rosemary|ross|ruth|"
    r"ryan|sally|sam|samantha|samuel|sandra|sara|sarah|sean|sharon|sheila|shirley|simon|"
    r"sophie|stacey|stan|stella|stephanie|stephen|steve|steven|stewart|stuart|sue|susan|"
    r"suzanne|sylvia|tanya|ted|teresa|terry|tim|timothy|tina|tom|tony|tracey|tracy|trevor|"
    r"valerie|vanessa|vera|vicky|vincent|wayne|wendy|yasmin|yvonne|zoe",
    re.IGNORECASE,
)


def is_given_name(word: str) -> bool:
    """Whether a word is one of the most common given names, in any case."""
    return bool(_GIVEN_NAMES.fullmatch(word))
