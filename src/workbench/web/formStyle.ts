/** The form page's whole style; it needs no other file. */
export const formStyle = `
:root{--ink:#202124;--quiet:#5f6368;--line:#dadce0;--accent:#1a5fb4;--bad:#b3261e;--page:#eef2f7}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 "Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif}
main{max-width:680px;margin:0 auto;padding:16px 12px 40px}
.card{display:block;background:#fff;border:1px solid var(--line);border-radius:8px;padding:20px;margin:0 0 12px;min-width:0}
.top{border-top:8px solid var(--accent)}
h1{font-size:1.75rem;line-height:1.25;font-weight:400;margin:0;overflow-wrap:anywhere}
h2{font-size:1.1rem;font-weight:600;margin:0 0 4px;overflow-wrap:anywhere}
.part{padding:12px 20px 4px}
.lines{white-space:pre-line;overflow-wrap:anywhere}
.top p{margin:12px 0 0}
label,legend{display:block;padding:0;margin:0 0 12px;font-weight:500;overflow-wrap:anywhere}
fieldset>legend{float:left;width:100%}
fieldset>legend+*{clear:both}
.help{margin:-8px 0 12px;color:var(--quiet);font-size:.9rem}
.mark,.trouble,.problems h2{color:var(--bad)}
.note{margin:0 0 12px 4px;font-size:.9rem}
.trouble{margin:12px 0 0;font-size:.95rem}
.wrong{border-color:var(--bad)}
.problems{border-left:6px solid var(--bad)}
.problems ul{margin:4px 0 0;padding-left:20px}
input[type=text],input[type=email],input[type=date],input[type=time],input[type=datetime-local],input[type=number],select,textarea{
width:100%;max-width:100%;font:inherit;color:inherit;padding:9px 10px;border:1px solid #80868b;border-radius:4px;background:#fff;min-height:44px}
input[type=date],input[type=time],input[type=datetime-local]{max-width:260px}
textarea{resize:vertical}
.choice{display:flex;gap:12px;align-items:flex-start;font-weight:400;margin:0;padding:10px 0;min-height:44px;cursor:pointer}
.choice input,.scale input,td input{width:20px;height:20px;margin:2px 0 0;flex:none;accent-color:var(--accent)}
.other{display:flex;gap:12px;align-items:center;flex-wrap:wrap}
.other input[type=text]{flex:1;min-width:140px}
.row{display:flex;gap:12px;flex-wrap:wrap}
.small{font-weight:400;margin:0;width:110px}
.scale{display:flex;flex-wrap:wrap;gap:4px 2px;align-items:flex-end}
.scale>span{color:var(--quiet);padding:0 8px 4px 0;font-size:.9rem;max-width:100%;overflow-wrap:anywhere}
.scale>span:last-child{padding:0 0 4px 8px}
.scale label{display:flex;flex-direction:column;align-items:center;font-weight:400;margin:0;min-width:44px;min-height:44px;padding:4px;cursor:pointer}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:4px 8px;text-align:center;font-weight:400;border-bottom:1px solid var(--line)}
td label{display:flex;justify-content:center;align-items:center;min-width:44px;min-height:44px;margin:0;font-weight:400;cursor:pointer}
td label span{display:none}
td input{margin:0}
tbody th{text-align:left;min-width:120px}
button{font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:6px;padding:11px 28px;min-height:44px;cursor:pointer}
button:hover{background:#164e95}
:focus-visible{outline:3px solid #8ab4f8;outline-offset:2px}
footer{margin:24px 4px 0;color:var(--quiet);font-size:.8rem}
@media (max-width:480px){main{padding:0 0 24px}.card{border-radius:0;border-left:0;border-right:0;padding:16px}.choice{align-items:center}
.scale{display:grid;grid-template-columns:repeat(5,1fr)}.scale>span,.scale>span:last-child{grid-column:1/-1;padding:0}button{display:block;width:calc(100% - 32px);margin:0 16px}
.wide{overflow:visible}table,tbody,tr,td,tbody th{display:block;width:100%}thead{display:none}
tbody tr{border:1px solid var(--line);border-radius:8px;padding:10px 12px 4px;margin:0 0 10px}
tbody th{font-weight:600;padding:0 0 4px;border:0;overflow-wrap:anywhere}td{padding:0;border:0;text-align:left}
td label{justify-content:flex-start;gap:12px}td label span{display:inline;overflow-wrap:anywhere}}
`;
