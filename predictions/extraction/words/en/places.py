"""Capitals, countries and institutions that speak under one word, and so are no person behind "he" or "she"."""

from __future__ import annotations

PLACES: frozenset[str] = frozenset(
    """
    moscow washington beijing kremlin pentagon london brussels tehran kabul paris berlin rome madrid tokyo seoul
    pyongyang delhi islamabad ankara kiev kyiv minsk warsaw vienna geneva ottawa canberra cairo baghdad damascus
    jerusalem riyadh doha tashkent dushanbe astana ashgabat bishkek yerevan baku tbilisi hanoi manila jakarta
    taipei havana caracas brasilia pretoria nairobi abuja dublin edinburgh cardiff belfast athens lisbon oslo
    stockholm helsinki copenhagen russia china america britain england scotland wales ireland france germany
    italy spain portugal japan india pakistan afghanistan iran iraq israel syria turkey ukraine poland hungary
    greece egypt libya sudan nigeria kenya ethiopia canada mexico brazil argentina chile colombia venezuela cuba
    australia indonesia malaysia thailand vietnam philippines singapore taiwan tajikistan uzbekistan
    turkmenistan kazakhstan kyrgyzstan armenia azerbaijan georgia belarus sweden norway finland denmark
    netherlands belgium switzerland austria qatar kuwait jordan lebanon europe taliban hamas hezbollah nato opec
    unicef congress parliament senate
    """.split()
)
