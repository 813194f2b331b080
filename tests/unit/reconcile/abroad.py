"""Invented reports of three events in four languages, for tests of what reconciles languages."""
# ruff: noqa: E501 (a report has long lines)

from sayso.account import extract_findings, reconcile_reports
from sayso.model.account import Account
from sayso.model.identity import identity
from sayso.model.report import Published, Report

WIRE = """Crane falls in Port Asel, 14 dock workers hurt

A loading crane collapsed in the port of Asel on Tuesday morning and injured 14 dock workers, the harbour office said.

"The crane was inspected in January and we found no crack," harbour master Sergey Novikov told reporters on the quay.

Novikov said that the northern quay would stay closed for at least three weeks.

"We will not send anybody under these cranes until every bolt has been checked," Novikov said.

The union of dock workers had demanded new cranes since 2019. Some 240 ships call at the port every month.
"""

TRANSLATED = """В Порт-Аселе упал кран, пострадали 14 докеров

Погрузочный кран обрушился в порту Аселя утром во вторник, травмы получили 14 докеров, сообщили в управлении порта.

«Кран проверяли в январе, и мы не нашли ни одной трещины», — заявил журналистам на причале начальник порта Сергей Новиков.

Новиков сказал, что северный причал будет закрыт по меньшей мере три недели.

«Мы никого не отправим под эти краны, пока не проверим каждый болт», — сказал Новиков.

Профсоюз докеров требовал новых кранов с 2019 года. Ежемесячно в порт заходят около 240 судов.
"""

OWN = """Родные пострадавших докеров ждут у больницы

Четырнадцать человек остаются в больнице Аселя после вчерашнего падения портального крана. Двое в тяжёлом состоянии, рассказала главный врач Анна Тихая.

По словам Сергея Новикова, «никого под эти краны не отправят, пока не проверен каждый болт». Семьям погибших в 2011 году моряков он обещал то же самое.

«Он вышел в ночную смену вместо брата», — говорит жена одного из рабочих Мария Левченко. У ворот порта собралось около двухсот человек.
"""

GERMAN = """Kran stürzt im Hafen von Asel um: 14 Verletzte

Beim Einsturz eines Ladekrans im Hafen von Asel sind am Dienstag 14 Hafenarbeiter verletzt worden. Der nördliche Kai bleibt gesperrt.

„Wir schicken niemanden unter diese Kräne, bevor jede Schraube geprüft ist“, sagte Hafenmeister Sergej Nowikow. Die Gewerkschaft kündigte einen Streik an.

Der Hafen gehört zu einem Drittel der Reederei Halmar & Söhne aus Vessin, die am Mittwoch Ermittler erwartet.
"""

QUOTAS = """Ministers cut herring catch by a third

Fisheries ministers of the six lake states agreed on Monday night to cut the herring catch by 34 percent next year.

"My boats will lie idle from April," skipper Odile Marrant said in Vellmar.
"""

QUOTAS_FRENCH = """Les ministres réduisent d’un tiers la pêche au hareng

Les ministres de la pêche des six États du lac se sont mis d’accord lundi soir pour réduire de 34 % les prises de hareng l’année prochaine.

« Mes bateaux resteront à quai dès le mois d’avril », a déclaré la patronne de pêche Odile Marrant à Vellmar.
"""

OPERA = """В Лиркане открыли оперный сезон

Оперный театр Лиркана открыл сезон премьерой «Зимней дороги». Дирижировал Павел Остен.

«Мы репетировали эту оперу без малого два года», — признался Остен после спектакля.
"""


def report_of(text: str, language: str, outlet: str, published: str) -> Report:
    name = identity("r", text, outlet)
    title = text.split("\n", 1)[0]
    report = Report(
        name, f"{name}.txt", "", "", text, outlet=outlet, language=language, published=Published(published, "day", "given")
    )
    return Report(**{**{key: getattr(report, key) for key in report.__struct_fields__}, "title": report.span(0, len(title))})


WIRE_REPORT = report_of(WIRE, "en", "Capewire", "2024-03-05")
TRANSLATION = report_of(TRANSLATED, "ru", "Портовый вестник", "2024-03-06")
OWN_REPORT = report_of(OWN, "ru", "Голос побережья", "2024-03-06")
GERMAN_REPORT = report_of(GERMAN, "de", "Küstenbote", "2024-03-06")
QUOTAS_REPORT = report_of(QUOTAS, "en", "Lake Courier", "2024-03-05")
FRENCH_REPORT = report_of(QUOTAS_FRENCH, "fr", "L’Écho du lac", "2024-03-05")
OPERA_REPORT = report_of(OPERA, "ru", "Лирканская сцена", "2024-03-05")
PILE = (WIRE_REPORT, TRANSLATION, OWN_REPORT, GERMAN_REPORT, QUOTAS_REPORT, FRENCH_REPORT, OPERA_REPORT)


def account_of(*reports: Report) -> Account:
    return reconcile_reports(reports, {report.id: extract_findings(report) for report in reports})
