"""The three pages as HTML with charts in SVG, for WeasyPrint. @@SCHOOL@@ stands where each copy has its own name."""
import json, math, sys
from html import escape as e
d = json.load(open("data.json"))
PAL = ["#0b4f8a", "#e08a1e", "#0f7b78", "#b8321f", "#6a4c93"]
nl = lambda x: str(x).replace(".", ",")
src = lambda o: f'<a class="src" href="{e(o["url"])}">({e(o["src"])})</a>'
def pie(p):
    tot = sum(s[1] for s in p["slices"]); a = -math.pi / 2; out = []
    alt = p["title"] + ": " + "; ".join(f"{s[0]} {nl(s[1])}%" for s in p["slices"])
    for i, (n, v) in enumerate(p["slices"]):
        b = a + 2 * math.pi * v / tot
        out.append(f'<path fill="{PAL[i]}" stroke="#fff" stroke-width="1.4" d="M50 50L{50+50*math.cos(a):.3f} {50+50*math.sin(a):.3f}A50 50 0 {int(b-a>math.pi)} 1 {50+50*math.cos(b):.3f} {50+50*math.sin(b):.3f}Z"/>')
        a = b
    leg = "".join(f'<li style="border-left-color:{PAL[i]}"><b>{nl(v)}%</b> {e(n)}</li>' for i, (n, v) in enumerate(p["slices"]))
    return (f'<div class="panel ice"><h3>{e(p["title"])}</h3><div class="pie"><svg role="img" aria-label="{e(alt)}" alt="{e(alt)}" width="36mm" height="36mm" viewBox="0 0 100 100"><title>{e(alt)}</title>'
            + "".join(out) + f'</svg><div><ul class="leg">{leg}</ul>{src(p)}</div></div></div>')
def bars(b):
    m = max(r[1] for r in b["rows"]); out = []
    alt = b["title"] + ": " + "; ".join(f"{r[0]} {nl(r[1])}%" for r in b["rows"])
    for i, (n, v) in enumerate(b["rows"]):
        y = 7.4 * i; w = 105 * v / m
        out.append(f'<text x="44" y="{y+3.9:.2f}" text-anchor="end" font-size="3.35">{e(n)}</text><rect x="47" y="{y:.2f}" width="{w:.3f}" height="5.2" fill="{PAL[i]}"/><text x="{48.5+w:.3f}" y="{y+3.9:.2f}" font-size="3.35" font-weight="bold">{nl(v)}%</text>')
    return (f'<div class="panel mint"><h3>{e(b["title"])}</h3><svg role="img" aria-label="{e(alt)}" alt="{e(alt)}" width="172mm" height="35mm" viewBox="0 0 172 35" font-family="Source Sans 3" fill="#1c2833"><title>{e(alt)}</title>'
            + "".join(out) + f"</svg><div>{src(b)}</div></div>")
P = lambda o: f'<p>{e(o)}</p>' if o else ""
h = f'''<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{e(d["title"])}</title>
<meta name="author" content="Voorbeeld"><meta name="description" content="Factsheet"><meta name="keywords" content="fiets, school">
<link rel="stylesheet" href="sheet.css"><style>html {{ -webkit-print-color-adjust: exact; }} @page {{ @bottom-center {{ content: "@@SCHOOL@@"; }} }}</style></head><body>
<main>
<section>
<header class="banner"><h1>{e(d["title"])}</h1><p>{e(d["series"])} — gemaakt voor @@SCHOOL@@</p></header>
<div class="panel sand"><h2>{e(d["intro"]["head"])}</h2>{P(d["intro"]["text"])}</div>
<div class="cols"><div class="stack">'''
for x in d["defs"]:
    h += f'<div class="panel ice"><h2>{e(x["head"])}</h2>{P(x["text"])}' + ("<ul>" + "".join(f"<li>{e(i)}</li>" for i in x["items"]) + "</ul>" if x["items"] else "") + P(x["after"]) + "</div>"
h += '</div><div class="stack">'
for x in d["numbers"]:
    h += f'<div class="panel mint"><h2>{e(x["q"])}</h2><p class="big">{e(x["n"])}</p><p>{e(x["text"])} {src(x)}</p></div>'
h += f'''</div></div></section>
<section class="new">
<div class="panel sand"><h2>{e(d["key"]["head"])}</h2>{P(d["key"]["text"])}</div>
<div class="cols">{pie(d["pies"][0])}{pie(d["pies"][1])}</div>
<div class="panel rose"><h2>{e(d["trauma"]["head"])}</h2>{P(d["trauma"]["text"])}</div>
{bars(d["bars"])}
<div class="cols">{pie(d["pies"][2])}<div class="panel sand"><p class="big xl">{e(d["seventy"]["n"])}</p><p>{e(d["seventy"]["text"])} {src(d["seventy"])}</p></div></div>
</section>
<section class="new">
<div class="banner2"><h2>{e(d["wist"])}</h2></div>
<div class="cols"><div class="panel rose"><blockquote>“{e(d["quote"]["text"])}”</blockquote><p class="by">— {e(d["quote"]["by"])} {src(d["quote"])}</p></div><div class="stack">'''
for f in d["facts"]:
    h += '<div class="panel sand">' + (f'<p class="big l">{e(f["n"])}</p>' if f["n"] else "") + P(f["text"]) + "</div>"
h += '</div></div><div class="panel ice"><dl>' + "".join(f"<dt>{e(a)}:</dt><dd>{e(b)}</dd>" for a, b in d["glossary"]) + "</dl></div>"
h += f'<div class="panel mint"><h2>{e(d["sourceshead"])}</h2><ul>' + "".join(f'<li>{e(a)}: <a class="url" href="{e(b)}">{e(b)}</a></li>' for a, b in d["sources"]) + "</ul></div></section></main></body></html>\n"
print(h, end="")
