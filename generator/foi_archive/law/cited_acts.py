"""Acts beside those of the registry that letters cite by their abbreviations alone: "s.23(1) CRCA"."""

from __future__ import annotations

_LISTED = """
CCA    Competition and Consumer Act 2010       https://www.legislation.gov.au/C2004A00109
CDPA   Copyright, Designs and Patents Act 1988 https://www.legislation.gov.uk/ukpga/1988/48
CJA    Criminal Justice Act 2003               https://www.legislation.gov.uk/ukpga/2003/44
CPIA   Criminal Procedure and Investigations Act 1996 https://www.legislation.gov.uk/ukpga/1996/25
CRA    Consumer Rights Act 2015                https://www.legislation.gov.uk/ukpga/2015/15
CRCA   Commissioners for Revenue and Customs Act 2005 https://www.legislation.gov.uk/ukpga/2005/11
DPA    Data Protection Act 2018                https://www.legislation.gov.uk/ukpga/2018/12
DSGVO  Datenschutz-Grundverordnung             https://eur-lex.europa.eu/eli/reg/2016/679/oj
ECHR   European Convention on Human Rights     https://www.echr.coe.int/european-convention-on-human-rights
ERA    Employment Rights Act 1996              https://www.legislation.gov.uk/ukpga/1996/18
FSMA   Financial Services and Markets Act 2000 https://www.legislation.gov.uk/ukpga/2000/8
GDPR   General Data Protection Regulation      https://eur-lex.europa.eu/eli/reg/2016/679/oj
HRA    Human Rights Act 1998                   https://www.legislation.gov.uk/ukpga/1998/42
HSWA   Health and Safety at Work etc. Act 1974 https://www.legislation.gov.uk/ukpga/1974/37
IPA    Investigatory Powers Act 2016           https://www.legislation.gov.uk/ukpga/2016/25
LGA    Local Government Act 1972               https://www.legislation.gov.uk/ukpga/1972/70
LGOIMA Local Government Official Information and Meetings Act 1987 https://www.legislation.govt.nz
OSA    Official Secrets Act 1989               https://www.legislation.gov.uk/ukpga/1989/6
PACE   Police and Criminal Evidence Act 1984   https://www.legislation.gov.uk/ukpga/1984/60
PECR   Privacy and Electronic Communications Regulations 2003 https://www.legislation.gov.uk/uksi/2003/2426
POCA   Proceeds of Crime Act 2002              https://www.legislation.gov.uk/ukpga/2002/29
RIPA   Regulation of Investigatory Powers Act 2000 https://www.legislation.gov.uk/ukpga/2000/23
RIPSA  Regulation of Investigatory Powers (Scotland) Act 2000 https://www.legislation.gov.uk/asp/2000/11
SOCPA  Serious Organised Crime and Police Act 2005 https://www.legislation.gov.uk/ukpga/2005/15
TCPA   Town and Country Planning Act 1990      https://www.legislation.gov.uk/ukpga/1990/8
TEU    Treaty on European Union                https://eur-lex.europa.eu/eli/treaty/teu_2016/oj
TFEU   Treaty on the Functioning of the European Union https://eur-lex.europa.eu/eli/treaty/tfeu_2016/oj
WRA    Water Resources Act 1991                https://www.legislation.gov.uk/ukpga/1991/57
"""

ACTS = frozenset(line.split(maxsplit=1)[0] for line in _LISTED.strip().splitlines())
"""The abbreviations. One that is an office's as well, such as PRA, is left out: no claim shall be lost."""
