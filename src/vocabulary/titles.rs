//! Titles of sections and labels of fields in eight languages, by what they are for.
//!
//! Every phrase stands as `sections` normalises it: small letters, accents and punctuation gone, and every
//! conjunction ("and", "&", "/", "et", "und", …) written ` / `.

use super::table::{Table, table};
use super::{Role, Roles};

const SUMMARY: Roles = Roles::of(&[Role::Summary]);
const IMPACT: Roles = Roles::of(&[Role::Impact]);
const DURATION: Roles = Roles::of(&[Role::Duration]);
const TIMELINE: Roles = Roles::of(&[Role::Timeline]);
const CAUSE: Roles = Roles::of(&[Role::RootCause]);
const DETECTION: Roles = Roles::of(&[Role::Detection]);
const RESOLUTION: Roles = Roles::of(&[Role::Resolution]);
const ACTIONS: Roles = Roles::of(&[Role::Actions]);
const LESSONS: Roles = Roles::of(&[Role::Lessons]);
const ESCALATION: Roles = Roles::of(&[Role::Escalation]);
const METADATA: Roles = Roles::of(&[Role::Metadata]);
const PARTICIPANTS: Roles = Roles::of(&[Role::Participants]);
const REFERENCES: Roles = Roles::of(&[Role::References]);
const COMMUNICATION: Roles = Roles::of(&[Role::Communication]);
const BACKGROUND: Roles = Roles::of(&[Role::Background]);
const METRICS: Roles = Roles::of(&[Role::Metrics]);
const DONE: Roles = Roles::of(&[Role::Resolution, Role::Actions]);

/// Whole titles.
pub(super) static TITLES: Table<Roles> = table! { Roles:
    "summary" | "overview" | "synopsis" | "abstract" | "tl dr" | "tldr" | "recap" | "description"
    | "issue summary" | "executive summary" | "incident summary" | "summary of the incident" | "summary of incident"
    | "outage summary" | "event summary" | "brief summary" | "short summary" | "high level summary" | "problem summary"
    | "incident overview" | "outage overview" | "executive overview" | "incident description" | "issue description"
    | "problem description" | "outage description" | "event description" | "brief description" | "short description"
    | "description of the incident" | "description of incident" | "description of the issue" | "description of the problem"
    | "what happened" | "what actually happened" | "the incident" | "the issue" | "the problem" | "problem statement"
    | "resume" | "sommaire" | "synthese" | "en bref" | "resume de l incident" | "resume executif" | "synthese de l incident"
    | "description de l incident" | "que s est il passe" | "ce qui s est passe"
    | "resumen" | "resumen ejecutivo" | "resumen del incidente" | "descripcion" | "descripcion del incidente" | "que paso"
    | "que ocurrio" | "que sucedio" | "resumo" | "resumo executivo" | "resumo do incidente" | "sumario" | "visao geral"
    | "descricao" | "descricao do incidente" | "o que aconteceu" | "zusammenfassung" | "kurzfassung" | "uberblick"
    | "ubersicht" | "kurzbeschreibung" | "beschreibung" | "vorfallbeschreibung" | "beschreibung des vorfalls"
    | "storungsbeschreibung" | "was ist passiert" | "was ist geschehen" | "was passiert ist"
    | "riepilogo" | "sintesi" | "sommario" | "riassunto" | "descrizione" | "descrizione dell incidente" | "cosa / successo"
    | "che cosa / successo" | "概要" | "サマリー" | "サマリ" | "要約" | "障害概要" | "インシデント概要" | "障害の概要" | "事象" | "事象概要"
    | "エグゼクティブサマリー" | "何が起きたか" | "何が起こったか" | "何が起こったのか" | "摘要" | "概述" | "总结" | "事件摘要" | "事件概述" | "事故概述"
    | "事故摘要" | "故障概述" | "故障摘要" | "事故概要" | "事件描述" | "故障描述" | "问题描述" | "问题" | "事件概要" | "发生了什么" | "執行摘要" | "事故描述"
    | "sumario executivo" | "riepilogo esecutivo" | "sintesi esecutiva" | "kurzuberblick"
        => SUMMARY,

    "impact" | "impacts" | "the impact" | "effect" | "effects" | "customer impact" | "user impact" | "users impact"
    | "end user impact" | "business impact" | "service impact" | "technical impact" | "impact analysis"
    | "impact assessment" | "impact statement" | "impact summary" | "impact scope" | "scope of impact"
    | "summary of impact" | "extent of impact" | "incident impact" | "outage impact" | "data impact" | "blast radius"
    | "scope" | "affected" | "impacted" | "who was affected" | "what was affected" | "who was impacted"
    | "what was impacted" | "data loss" | "financial impact" | "revenue impact" | "reputational impact" | "damage"
    | "consequences" | "consequence" | "fallout" | "customer effect" | "user facing impact" | "user visible impact"
    | "revenue loss" | "loss of revenue" | "what was lost" | "what was actually lost"
    | "incidence" | "incidences" | "consequences pour les utilisateurs" | "impact utilisateur" | "impact client"
    | "impact utilisateurs" | "impact sur les utilisateurs" | "impact metier" | "portee" | "perimetre"
    | "utilisateurs affectes" | "utilisateurs impactes" | "services affectes" | "services impactes"
    | "impacto" | "impactos" | "alcance" | "afectacion" | "afectados" | "consecuencias" | "usuarios afectados"
    | "servicios afectados" | "impacto en los usuarios" | "impacto en el negocio" | "impacto en usuarios"
    | "consequencias" | "usuarios afetados" | "servicos afetados" | "afetados" | "impacto nos usuarios"
    | "impacto no negocio" | "clientes afetados" | "clientes afectados"
    | "auswirkung" | "auswirkungen" | "folgen" | "umfang" | "betroffene systeme" | "betroffene nutzer"
    | "betroffene kunden" | "betroffene dienste" | "betroffene benutzer" | "kundenauswirkung" | "kundenauswirkungen"
    | "auswirkungen auf kunden" | "auswirkungen auf nutzer" | "impatto" | "impatti" | "conseguenze"
    | "utenti interessati" | "servizi interessati" | "utenti coinvolti" | "impatto sugli utenti" | "portata"
    | "影響" | "影響範囲" | "ユーザー影響" | "ユーザ影響" | "影響度" | "影響サービス" | "影響機能" | "影響内容" | "ビジネス影響" | "顧客影響"
    | "ユーザーへの影響" | "機能への影響" | "データ損失" | "被害状況" | "影響を受けたサービス" | "影響を受けたユーザー" | "影響ユーザー" | "影響ユーザー数"
    | "影响" | "影响范围" | "影响面" | "影响评估" | "影响分析" | "业务影响" | "用户影响" | "故障影响" | "事故影响" | "受影响范围" | "受影响用户"
    | "受影响服务" | "影響評估" | "数据丢失" | "损失"
    | "perte de donnees" | "perdida de datos" | "perda de dados" | "datenverlust" | "perdita di dati"
        => IMPACT,

    "duration" | "total duration" | "outage duration" | "incident duration" | "total outage duration"
    | "total incident duration" | "duration of outage" | "duration of the outage" | "duration of incident"
    | "duration of the incident" | "downtime" | "total downtime" | "incident timing" | "outage window"
    | "incident window" | "time window" | "impact window" | "impact duration" | "duration of impact" | "length of outage"
    | "length of the outage" | "time" | "outage length" | "outage time" | "incident time" | "incident period" | "outage period"
    | "time of the incident" | "time of incident" | "time of outage" | "time of the outage" | "start / end time"
    | "start / end" | "start time / end time" | "start / end times" | "start / end date" | "time range" | "time period"
    | "time to recovery" | "time to recover" | "time to resolution" | "time to resolve" | "time to restore"
    | "time to mitigate" | "time to mitigation" | "time to fix" | "time to repair" | "mttr" | "ttr" | "ttm"
    | "time to restoration" | "recovery time" | "resolution time" | "time to restore service" | "time to full recovery"
    | "duree" | "duree de l incident" | "duree totale" | "duree de la panne" | "duree de l interruption" | "periode"
    | "duracion" | "duracion total" | "duracion del incidente" | "tiempo de inactividad" | "periodo"
    | "duracao" | "duracao total" | "duracao do incidente" | "tempo de indisponibilidade" | "tempo de inatividade"
    | "dauer" | "gesamtdauer" | "ausfalldauer" | "ausfallzeit" | "dauer des ausfalls" | "dauer der storung"
    | "storungsdauer" | "zeitraum" | "durata" | "durata totale" | "durata dell incidente" | "periodo di inattivita"
    | "影響時間" | "影響期間" | "障害時間" | "発生期間" | "障害期間" | "停止時間" | "期間" | "ダウンタイム" | "継続時間" | "所要時間"
    | "持续时间" | "故障时长" | "影响时长" | "持续时长" | "故障时间" | "影响时间" | "中断时间" | "停机时间" | "事故时长" | "恢复时间"
    | "復旧までの時間" | "復旧時間"
        => DURATION,

    "timeline" | "time line" | "timelines" | "chronology" | "sequence of events" | "chain of events" | "course of events"
    | "events timeline" | "event timeline" | "incident timeline" | "timeline of events" | "timeline of the incident"
    | "timeline of incident" | "outage timeline" | "detailed timeline" | "full timeline" | "order of events"
    | "event log" | "incident log" | "log of events" | "events" | "chronological events" | "history of events"
    | "timeline / recovery efforts" | "what happened when"
    | "chronologie" | "chronologie de l incident" | "chronologie des evenements" | "fil rouge" | "fil des evenements"
    | "deroule" | "deroulement" | "deroule de l incident" | "deroulement de l incident" | "frise chronologique" | "historique"
    | "cronologia" | "linea de tiempo" | "linea del tiempo" | "linea temporal" | "cronologia de eventos"
    | "cronologia del incidente" | "cronologia de los eventos" | "linha do tempo" | "linha temporal"
    | "cronologia dos eventos" | "cronologia do incidente" | "cronologia dos fatos"
    | "zeitlinie" | "zeitleiste" | "zeitverlauf" | "zeitlicher ablauf" | "zeitlicher verlauf" | "chronologischer ablauf"
    | "ablauf" | "verlauf" | "ereignisverlauf" | "ablauf der ereignisse" | "storungsverlauf" | "vorfallverlauf"
    | "cronologia degli eventi" | "cronologia dell incidente" | "linea temporale" | "sequenza degli eventi"
    | "sequenza temporale" | "時系列" | "タイムライン" | "経緯" | "経過" | "時系列経過" | "対応の時系列" | "発生経緯" | "対応経緯" | "障害の経緯"
    | "時間軸" | "时间线" | "时间轴" | "时间表" | "事件时间线" | "事故时间线" | "事件经过" | "事故经过" | "故障时间线" | "故障经过" | "处理过程"
    | "經過" | "時間線" | "处理时间线" | "事发经过"
        => TIMELINE,

    "whys" | "the whys" | "triggered by" | "root cause" | "root causes" | "the root cause" | "cause" | "causes" | "rca" | "root cause analysis" | "primary cause"
    | "primary causes" | "main cause" | "direct cause" | "proximate cause" | "immediate cause" | "underlying cause"
    | "underlying causes" | "underlying issue" | "the underlying issue" | "underlying problem" | "identified cause"
    | "technical cause" | "technical root cause" | "secondary cause" | "secondary causes" | "cause of the incident"
    | "cause of incident" | "cause of the outage" | "cause of outage" | "cause of the problem" | "cause of the issue"
    | "cause analysis" | "causal analysis" | "analysis of the cause" | "contributing factors" | "contributing factor"
    | "contributing conditions" | "contributing causes" | "contributing cause" | "contributing conditions analysis"
    | "contributors / enablers" | "contributors to the incident" | "contributors to the outage" | "incident contributors"
    | "causal factors" | "trigger" | "triggers" | "the trigger" | "leadup" | "lead up" | "fault" | "five whys" | "5 whys"
    | "the five whys" | "the 5 whys" | "five whys analysis" | "5 whys analysis" | "blameless root cause"
    | "what went wrong / why" | "why it happened" | "why this happened" | "how it happened" | "how did this happen"
    | "how did it happen" | "why did it happen" | "why did this happen" | "why did that happen" | "what caused it"
    | "exploit flow" | "problem source" | "source of the problem" | "fault analysis" | "why it failed" | "why it broke"
    | "why this failed" | "why did it fail" | "origin of the incident" | "origin of the problem" | "origin of the issue"
    | "cause racine" | "causes racines" | "cause profonde" | "causes profondes" | "cause premiere" | "analyse des causes"
    | "analyse de la cause racine" | "analyse des causes racines" | "origine" | "origine du probleme" | "origine de l incident"
    | "element declencheur" | "declencheur" | "facteurs contributifs" | "facteurs aggravants" | "cause de l incident"
    | "causes de l incident" | "cinq pourquoi" | "5 pourquoi" | "les cinq pourquoi" | "les 5 pourquoi" | "pourquoi"
    | "causa raiz" | "causas raiz" | "causa" | "causas" | "causa principal" | "analisis de causa raiz" | "analisis causal"
    | "analisis de la causa raiz" | "analisis de causas" | "factores contribuyentes" | "desencadenante" | "detonante"
    | "los cinco porques" | "cinco porques" | "5 porques" | "causas raices" | "causas fundamentales" | "causa fundamental"
    | "analise de causa raiz" | "analise da causa raiz" | "causa raiz do incidente" | "fatores contribuintes"
    | "fatores que contribuiram" | "gatilho" | "cinco porques do incidente" | "5 por ques" | "cinco por ques" | "analise causal"
    | "ursache" | "ursachen" | "hauptursache" | "grundursache" | "kernursache" | "ursachenanalyse" | "ursache des vorfalls"
    | "fehlerursache" | "ausloser" | "beitragende faktoren" | "storungsursache" | "funf warum" | "5 warum" | "5 why"
    | "wurzelursache" | "grundursachenanalyse" | "causa principale" | "cause principali" | "causa radice" | "cause radice"
    | "causa scatenante" | "causa originaria" | "analisi delle cause" | "analisi della causa" | "fattori contribuenti"
    | "fattori concomitanti" | "cinque perche" | "5 perche"
    | "原因" | "根本原因" | "直接原因" | "根本原因分析" | "原因分析" | "発生原因" | "障害原因" | "要因" | "寄与要因" | "トリガー" | "きっかけ" | "誘因"
    | "間接原因" | "なぜなぜ分析" | "5つのなぜ" | "技術的原因" | "背景要因" | "発端"
    | "根因" | "根因分析" | "真正的根因" | "故障原因" | "事故原因" | "问题原因" | "触发原因" | "触发因素" | "诱因" | "促成因素" | "5个为什么" | "五个为什么"
    | "5 个为什么" | "根本原因是什么" | "间接原因" | "主要原因"
    | "真因" | "问题根源" | "问题根源分析"
        => CAUSE,

    "detection" | "issue detection" | "incident detection" | "problem detection" | "detection method" | "detection time"
    | "detection gap" | "detection failure" | "how detected" | "how it was detected" | "how it was found" | "how i found it"
    | "how we found it" | "how we found out" | "how we noticed" | "discovery" | "time to detection" | "time to detect"
    | "mttd" | "ttd" | "detection / response" | "detection / alerting" | "detection / monitoring" | "monitoring / detection" | "detection / diagnosis" | "alerting" | "detection source"
    | "time to acknowledge" | "detection delay" | "detection latency" | "why detection lagged" | "why not caught earlier"
    | "why it wasnt caught" | "why it was not caught" | "why it wasnt caught earlier" | "why was it not caught earlier"
    | "why this wasnt caught" | "why this was not caught" | "why this hadnt surfaced earlier"
    | "decouverte" | "detection de l incident" | "mode de detection" | "comment l incident a t il ete detecte"
    | "deteccion" | "deteccion del incidente" | "como se detecto" | "descubrimiento" | "metodo de deteccion"
    | "deteccao" | "deteccao do incidente" | "como foi detectado" | "descoberta" | "metodo de deteccao"
    | "erkennung" | "entdeckung" | "feststellung" | "erkennung des vorfalls" | "detektion" | "wie wurde es bemerkt"
    | "rilevamento" | "rilevazione" | "individuazione" | "come / stato rilevato" | "scoperta"
    | "検知" | "検出" | "検知方法" | "検知経緯" | "発見" | "発見経緯" | "検知の経緯" | "検知の評価" | "検知までの時間" | "障害検知" | "発覚経緯"
    | "检测" | "发现" | "发现方式" | "发现过程" | "问题发现" | "故障发现" | "检测方式" | "如何发现" | "发现途径" | "檢測"
    | "pourquoi c est passe inapercu" | "por que paso desapercibido" | "por que passou despercebido" | "warum es nicht auffiel"
    | "warum es nicht aufgefallen ist" | "perche / passato inosservato"
        => DETECTION,

    "resolution" | "resolutions" | "the resolution" | "final resolution" | "full resolution" | "recovery" | "the recovery"
    | "mitigation" | "mitigations" | "mitigation steps" | "mitigating actions" | "mitigation actions"
    | "other mitigation actions" | "fix" | "the fix" | "fixes applied" | "fix applied" | "fixes implemented" | "immediate fix"
    | "immediate fixes" | "temporary fix" | "permanent fix" | "permanent mitigation" | "temporary mitigation" | "hotfix"
    | "solution" | "solutions" | "the solution" | "solution implemented" | "remediation" | "remediations" | "restoration"
    | "restoration of service" | "service restoration" | "resolution steps" | "resolution process" | "recovery steps"
    | "recovery process" | "recovery actions" | "recovery efforts" | "corrective action taken" | "actions taken"
    | "steps taken" | "measures taken" | "immediate actions taken" | "response actions" | "resolution explanation"
    | "resolution details" | "workaround" | "workarounds" | "containment" | "eradication" | "how it was fixed"
    | "how it was resolved" | "how we fixed it" | "how we responded" | "how did we respond" | "how we recovered"
    | "how i fixed it" | "what we did" | "incident resolution" | "issue resolution" | "response / recovery" | "immediate response"
    | "retablissement" | "retour a la normale" | "correctif" | "attenuation" | "resolution de l incident" | "reprise"
    | "remise en service" | "actions menees" | "actions realisees" | "actions entreprises" | "actions immediates" | "remediation immediate"
    | "resolucion" | "recuperacion" | "mitigacion" | "solucion" | "remediacion" | "resolucion del incidente"
    | "acciones tomadas" | "acciones realizadas" | "correccion" | "restauracion"
    | "resolucao" | "recuperacao" | "mitigacao" | "solucao" | "correcao" | "remediacao" | "resolucao do incidente"
    | "acoes tomadas" | "acoes realizadas" | "contencao" | "restauracao"
    | "losung" | "behebung" | "wiederherstellung" | "fehlerbehebung" | "problembehebung" | "entstorung" | "losung des problems"
    | "sofortmassnahmen" | "ergriffene massnahmen" | "gegenmassnahmen" | "durchgefuhrte massnahmen" | "storungsbehebung"
    | "risoluzione" | "ripristino" | "mitigazione" | "soluzione" | "correzione" | "azioni intraprese" | "rimedio" | "recupero"
    | "対応" | "復旧" | "解決" | "対処" | "復旧対応" | "対応内容" | "解決策" | "暫定対応" | "暫定対処" | "応急処置" | "復旧作業" | "対応と復旧"
    | "緩和" | "緩和策" | "緩和措置" | "修正" | "修正内容" | "恒久対応" | "解消" | "実施した対応" | "復旧手順"
    | "解决" | "解决方案" | "恢复" | "修复" | "处理" | "处理措施" | "缓解" | "缓解措施" | "应急处理" | "应急措施" | "恢复过程" | "修复方案"
    | "恢复措施" | "止血" | "止损" | "处置过程" | "处置" | "恢复当时" | "解決方案"
    | "mesures prises" | "actions mises en place" | "mesures mises en place" | "strategie de remediation" | "medidas tomadas"
    | "getroffene massnahmen" | "umgesetzte massnahmen" | "misure prese" | "misure adottate" | "復旧確認" | "恢复步骤" | "修复步骤" | "处理步骤"
        => RESOLUTION,

    "action items" | "action item" | "actions" | "action points" | "action point" | "action plan" | "actions planned"
    | "action planned" | "planned actions" | "actions to take" | "follow up" | "follow ups" | "followup" | "followups"
    | "follow up actions" | "follow up items" | "follow up tasks" | "follow up work" | "follow up issues" | "next steps"
    | "action items / follow ups" | "action items / followups" | "next actions" | "next step" | "next" | "todo" | "todos"
    | "to do" | "to dos" | "to do list" | "todo list" | "task list" | "tasks" | "specific tasks" | "task" | "recommendations"
    | "recommendation" | "recommended actions" | "corrective actions" | "corrective action" | "corrective measures"
    | "corrective measure" | "corrective / preventative measures" | "corrective / preventive measures"
    | "corrective / preventative measure" | "corrective / preventing measures" | "corrective / preventative actions"
    | "corrective / preventive actions" | "capa" | "preventative measures" | "preventive measures" | "preventative actions"
    | "preventive actions" | "preventative measure" | "preventive measure" | "prevention" | "prevention measures"
    | "prevention strategies" | "prevention plan" | "prevention steps" | "prevention of recurrence" | "recurrence prevention"
    | "preventing recurrence" | "improvements" | "future improvements" | "improvements / fixes" | "areas for improvement"
    | "remediation items" | "remediation tickets" | "remediation plan" | "remediation actions" | "remediation tasks"
    | "repair items" | "repairs" | "future work" | "future actions" | "further actions" | "future steps" | "outstanding work"
    | "improvement plan" | "plan to prevent recurrence" | "plan to avoid recurrence" | "what were changing" | "what we are changing"
    | "changes we are making" | "changes were making" | "planned improvements" | "planned work" | "long term fix" | "long term fixes" | "tasks for the future"
    | "tasks to address the issue" | "list of tasks" | "list of tasks to address the issue" | "a list of tasks to address the issue"
    | "conclusion / next steps" | "post incident actions" | "process / policy improvements" | "questions for follow up"
    | "future plan" | "future plans" | "plans for the future" | "what we will do" | "whats next" | "whats left" | "whats deferred"
    | "remaining work" | "resulting action"
    | "making incidents less likely" | "making incidents less likely or less impactful"
    | "how are we making incidents like this less likely or less impactful"
    | "actions correctives" | "actions preventives" | "actions correctives / preventives" | "plan d action" | "plan d actions"
    | "actions a mener" | "actions a venir" | "actions a faire" | "a faire" | "suites" | "suites a donner" | "prochaines etapes"
    | "mesures correctives" | "mesures preventives" | "mesures correctives / preventives" | "recommandations" | "actions de suivi"
    | "acciones correctivas" | "acciones preventivas" | "acciones correctivas / preventivas" | "acciones" | "plan de accion"
    | "proximos pasos" | "medidas correctivas" | "medidas preventivas" | "medidas correctivas / preventivas" | "recomendaciones"
    | "seguimiento" | "acciones a seguir" | "tareas" | "acciones de seguimiento" | "elementos de accion" | "prevencion"
    | "acoes corretivas" | "acoes preventivas" | "acoes corretivas / preventivas" | "acoes" | "plano de acao" | "proximos passos"
    | "medidas corretivas" | "medidas preventivas / corretivas" | "recomendacoes" | "itens de acao" | "acoes futuras" | "prevencao"
    | "tarefas" | "acompanhamento" | "acoes de acompanhamento" | "proximas acoes" | "melhorias relacionadas" | "melhorias" | "mejoras"
    | "massnahmen" | "folgemassnahmen" | "korrekturmassnahmen" | "praventivmassnahmen" | "praventionsmassnahmen"
    | "vorbeugende massnahmen" | "praventive massnahmen" | "nachste schritte" | "massnahmenplan" | "offene punkte" | "aufgaben"
    | "empfehlungen" | "korrektive massnahmen" | "geplante massnahmen" | "weitere schritte" | "weiteres vorgehen" | "pravention"
    | "verbesserungen" | "verbesserungsmassnahmen" | "aktionspunkte" | "azioni correttive" | "azioni preventive"
    | "azioni correttive / preventive" | "azioni" | "piano d azione" | "piano di azione" | "prossimi passi" | "misure correttive"
    | "misure preventive" | "raccomandazioni" | "azioni future" | "attivita" | "azioni da intraprendere" | "prevenzione" | "miglioramenti"
    | "アクションアイテム" | "再発防止" | "再発防止策" | "今後の対応" | "今後の対策" | "対策" | "恒久対策" | "改善策" | "改善項目" | "アクションプラン" | "アクション"
    | "フォローアップ" | "今後の予定" | "次のステップ" | "予防" | "予防策" | "防止策" | "改善アクション" | "タスク" | "残課題" | "今後の課題"
    | "行动项" | "改进措施" | "后续行动" | "后续措施" | "后续改进" | "后续计划" | "预防" | "预防措施" | "整改措施" | "改进项" | "改进计划" | "待办"
    | "待办事项" | "下一步" | "后续跟进" | "行动计划" | "跟进事项" | "改进方案" | "防范措施" | "后续工作" | "改进建议" | "行動項目" | "纠正措施"
    | "持久化" | "仓库持久化"
    | "prochaine etape" | "reste a faire" | "ce qui a change" | "ce que nous avons change" | "proximo paso" | "pendiente"
    | "pendientes" | "lo pendiente" | "tareas pendientes" | "accion items" | "que cambiamos" | "lo que cambiamos" | "proximo passo"
    | "pendencias" | "pendente" | "pendentes" | "tarefas pendentes" | "o que mudamos" | "nachster schritt" | "offen" | "noch offen"
    | "offene aufgaben" | "was wir geandert haben" | "prossimo passo" | "da fare" | "cose da fare" | "cosa abbiamo cambiato"
    | "改善案" | "残タスク" | "残作業" | "行动清单" | "残留事项" | "遗留事项" | "遗留问题"
        => ACTIONS,

    "lessons" | "lesson" | "lessons learned" | "lessons learnt" | "lesson learned" | "lesson learnt" | "learnings" | "key learnings"
    | "learning" | "learning opportunities" | "learning points" | "key takeaways" | "takeaways" | "take aways" | "key takeaway"
    | "key lessons" | "insights" | "surprises" | "went well" | "went wrong" | "went poorly" | "went badly" | "got lucky"
    | "what went well" | "what went wrong" | "what went right" | "what went badly" | "what went poorly" | "what worked"
    | "what worked well" | "what didnt work" | "what did not work" | "what didnt go well" | "what did not go well"
    | "what didnt go so well" | "what went not so well" | "what did go well" | "where we got lucky" | "where did we get lucky"
    | "where we were lucky" | "what was lucky" | "what could be improved" | "what could be better" | "what could have gone better"
    | "what could have been better" | "what could be done better" | "what can be improved" | "what we learned" | "what we learnt"
    | "what i learned" | "what did we learn" | "what have we learned" | "what this incident taught" | "what this taught us"
    | "would do differently" | "what i would do differently" | "what we would do differently" | "what id do differently"
    | "what wed do differently" | "how did we do" | "howd we do" | "reflection" | "reflections" | "good" | "the good" | "the bad"
    | "bad" | "the ugly" | "lucky" | "luck" | "positives" | "negatives" | "why were we surprised" | "retrospective"
    | "why it took so long to find" | "lessons / improvements" | "things that went well" | "things that went wrong"
    | "things that went poorly" | "things that went badly" | "things that didnt go well" | "things that did not go well"
    | "what helped" | "what didnt help" | "what did not help"
    | "what could have been faster" | "what could have gone faster"
    | "lecons" | "lecons apprises" | "enseignements" | "lecons tirees" | "retour d experience" | "ce qui a bien fonctionne"
    | "ce qui a bien marche" | "ce qui n a pas fonctionne" | "ce qui a mal fonctionne" | "ce qui n a pas marche" | "points positifs"
    | "points negatifs" | "ce que nous avons appris" | "ou nous avons eu de la chance" | "axes d amelioration"
    | "lecciones aprendidas" | "lecciones" | "aprendizajes" | "que salio bien" | "que salio mal" | "que funciono" | "que no funciono"
    | "que funciono bien" | "que no funciono bien" | "lo que funciono" | "lo que no funciono"
    | "lo que salio bien" | "lo que salio mal" | "lo aprendido" | "que aprendimos" | "donde tuvimos suerte" | "que se puede mejorar"
    | "licoes aprendidas" | "licoes" | "aprendizados" | "o que deu certo" | "o que deu errado" | "o que funcionou"
    | "o que nao funcionou" | "o que aprendemos" | "o que foi bem" | "o que foi mal" | "onde tivemos sorte" | "o que pode melhorar"
    | "erkenntnisse" | "gelernte lektionen" | "gewonnene erkenntnisse" | "lessons learned / erkenntnisse" | "was lief gut"
    | "was gut lief" | "was lief schlecht" | "was schlecht lief" | "was haben wir gelernt" | "was wir gelernt haben" | "lehren"
    | "was gut gelaufen ist" | "was schlecht gelaufen ist" | "wo wir gluck hatten" | "verbesserungspotenzial" | "lernpunkte"
    | "lezioni apprese" | "lezioni imparate" | "cosa ha funzionato" | "cosa non ha funzionato" | "cosa / andato bene"
    | "cosa / andato male" | "cosa abbiamo imparato" | "dove siamo stati fortunati" | "insegnamenti"
    | "教訓" | "学び" | "学んだこと" | "得られた教訓" | "うまくいったこと" | "うまくいかなかったこと" | "よかったこと" | "良かったこと" | "良かった点" | "悪かった点"
    | "うまくいった点" | "うまくいかなかった点" | "改善点" | "改善が必要なこと" | "運が良かったこと" | "幸運だったこと" | "反省点" | "振り返り" | "ふりかえり" | "技術的教訓"
    | "組織的教訓" | "技術的な教訓" | "組織的な教訓" | "対応の評価" | "気づき" | "得られた知見"
    | "经验教训" | "教训" | "经验" | "复盘总结" | "反思" | "做得好的" | "做得好的地方" | "做得不好的" | "做得不好的地方" | "幸运之处" | "收获" | "經驗教訓"
    | "需要改进的地方" | "缺失的检查点"
    | "ce qu on retient" | "ce que nous retenons" | "a retenir" | "lo que aprendimos" | "まずかったこと" | "まずかった点" | "关键教训" | "主要教训"
        => LESSONS,

    "what has been done" | "what was done" => DONE,

    "affected versions" | "affected version" | "affected packages" => Roles::NONE,

    "escalation" | "escalations" | "escalation path" | "incident escalation" | "response" | "incident response" | "escalade"
    | "escalado" | "escalonamento" | "escalamento" | "eskalation" | "エスカレーション" | "升级"
        => ESCALATION,

    "rca owner" | "rca author" | "rca date" | "date" | "dates" | "author" | "authors" | "status" | "severity" | "priority" | "incident id" | "id" | "incident number"
    | "owner" | "document owner" | "version" | "metadata" | "details" | "incident details" | "key information" | "date of incident"
    | "date of the incident" | "incident date" | "date of postmortem" | "postmortem date" | "reported by" | "prepared by"
    | "written by" | "created by" | "reviewed by" | "reviewers" | "approvals" | "last modified" | "last updated" | "posted on"
    | "published" | "category" | "tags" | "labels" | "sev" | "severity level" | "report status" | "next review" | "document status"
    | "incident name" | "incident title" | "title" | "type" | "sign off" | "incident status" | "classification"
    | "auteur" | "auteurs" | "gravite" | "statut" | "severite" | "fecha" | "autor" | "autores" | "gravedad" | "severidad" | "estado"
    | "data" | "severidade" | "gravidade" | "estado do incidente" | "metadados" | "datum" | "autoren" | "schweregrad" | "verfasser"
    | "autore" | "autori" | "gravita" | "stato" | "日付" | "作成者" | "ステータス" | "重大度" | "障害レベル" | "メタデータ" | "深刻度" | "レビュアー"
    | "发生日期" | "日期" | "作者" | "状态" | "严重程度" | "级别" | "故障等级" | "事故等级" | "等级" | "発生日"
    | "date de l incident" | "fecha del incidente" | "fecha incidente" | "data do incidente" | "data dell incidente"
    | "data incidente" | "datum des vorfalls"
        => METADATA,

    "rca team" | "rca participants" | "participants" | "attendees" | "responders" | "people involved" | "names of people involved" | "team" | "involved parties"
    | "incident commander" | "contributors" | "postmortem attendees" | "incident lead" | "lead" | "incident responders" | "roles"
    | "roles / responsibilities" | "on call" | "assignees" | "intervenants" | "personnes impliquees" | "participantes"
    | "involucrados" | "envolvidos" | "responsaveis" | "equipo responsable" | "beteiligte" | "teilnehmer" | "partecipanti"
    | "persone coinvolte" | "対応者" | "参加者" | "関係者" | "参与者" | "参与人" | "处理人" | "参与人员" | "负责人"
        => PARTICIPANTS,

    "references" | "reference" | "links" | "appendix" | "appendices" | "related documentation" | "related incidents"
    | "related documents" | "supporting information" | "supporting documents" | "supporting material" | "further reading"
    | "resources" | "external resources" | "documentation" | "glossary" | "evidence" | "logs" | "attachments" | "related links"
    | "related issues" | "see also" | "additional resources" | "annexe" | "annexes" | "liens" | "referencias" | "enlaces"
    | "evidencias" | "anexos" | "anexo" | "referencias / recursos" | "anhang" | "referenzen" | "verweise" | "allegati"
    | "riferimenti" | "collegamenti" | "参考" | "関連リンク" | "関連資料" | "付録" | "参考資料" | "関連リソース" | "相关链接" | "参考资料" | "附录"
    | "相关文档" | "参考链接" | "links / references" | "how can customers make incidents like this less impactful"
        => REFERENCES,

    "communication" | "communications" | "messaging" | "external communication" | "internal communication"
    | "customer communication" | "external messaging" | "internal messaging" | "status page" | "status updates" | "public statement"
    | "comunicacion" | "comunicacao" | "comunicaciones" | "kommunikation" | "comunicazione" | "社外連絡" | "顧客対応" | "沟通" | "对外沟通"
        => COMMUNICATION,

    "background" | "context" | "background context" | "introduction" | "architecture" | "contexte" | "contexto" | "introduccion"
    | "introducao" | "hintergrund" | "kontext" | "einleitung" | "contesto" | "introduzione" | "背景" | "前提" | "上下文"
        => BACKGROUND,

    "metrics" | "stats" | "statistics" | "graphs" | "key metrics" | "metricas" | "metriques" | "metriken" | "metriche" | "メトリクス"
    | "指标" | "figures" | "success metrics"
        => METRICS,
};

/// Labels that mean something only beside a value.
pub(super) static LABELS: Table<Roles> = table! { Roles:
    "start" | "end" | "started" | "ended" | "start time" | "end time" | "start date" | "end date" | "started at" | "ended at"
    | "began" | "began at" | "begin" | "begins" | "beginning" | "finished" | "finish" | "onset" | "start date / time"
    | "end date / time" | "start datetime" | "end datetime" | "incident start" | "incident end" | "incident start time"
    | "incident end time" | "incident started" | "incident ended" | "outage start" | "outage end" | "outage start time"
    | "outage end time" | "outage began" | "outage started" | "outage ended" | "impact start" | "impact end"
    | "impact start time" | "impact end time" | "impact began" | "impact ended" | "start of incident" | "end of incident"
    | "start of outage" | "end of outage" | "start of impact" | "end of impact" | "from" | "until" | "till" | "to" | "times"
    | "when" | "window" | "length" | "resolved at" | "recovered at" | "restored at" | "mitigated at" | "resolved on"
    | "time resolved" | "time started" | "time ended" | "date / time" | "date / time of incident" | "datetime" | "occurred"
    | "occurred at" | "incident date / time" | "time start" | "time end" | "date / time started" | "date / time resolved"
    | "resolved time" | "date of resolution" | "period" | "total time" | "fixed at" | "closed at" | "outage"
    | "debut" | "fin" | "heure de debut" | "heure de fin" | "date de debut" | "date de fin" | "debut de l incident"
    | "fin de l incident" | "du" | "au" | "inicio" | "hora de inicio" | "hora de fin" | "fecha de inicio" | "fecha de fin"
    | "inicio del incidente" | "fin del incidente" | "desde" | "hasta" | "fecha / hora" | "fim" | "termino" | "hora de termino"
    | "inicio do incidente" | "fim do incidente" | "data / hora" | "data / hora de inicio" | "data / hora de fim" | "hora de fim"
    | "data de inicio" | "data de fim" | "de" | "ate" | "beginn" | "ende" | "startzeit" | "endzeit" | "storungsbeginn"
    | "storungsende" | "beginn der storung" | "ende der storung" | "von" | "bis" | "ausfallbeginn" | "ausfallende" | "zeit"
    | "inizio" | "fine" | "ora di inizio" | "ora di fine" | "data di inizio" | "data di fine" | "dal" | "al" | "ora inizio" | "ora fine"
    | "発生日時" | "復旧日時" | "発生時刻" | "復旧時刻" | "開始時刻" | "終了時刻" | "開始日時" | "終了日時" | "開始" | "終了" | "日時" | "解決日時"
    | "发生时间" | "结束时间" | "开始时间" | "恢复于" | "故障开始时间" | "故障结束时间" | "开始" | "结束" | "时间" | "解决时间" | "起止时间"
    | "timing"
        => DURATION,
    "detected" | "detected at" | "detected by" | "detected on" | "discovered" | "discovered at" | "discovered by" | "issue discovered"
    | "issue detected" | "time detected" | "noticed at" | "first noticed" | "first detected" | "acknowledged at" | "reported at"
    | "incident detected" | "detection date" | "alert" | "alert time" | "alerted at" | "alerted by" | "detecte par" | "detecte le"
    | "detectado por" | "detectado" | "erkannt" | "erkannt am" | "erkannt durch" | "entdeckt" | "rilevato da" | "rilevato"
    | "検知日時" | "検知者" | "検知時刻" | "発見者" | "发现时间" | "检测时间" | "发现人"
        => DETECTION,
    "resolved by" | "fixed by" | "resolved" | "fixed" | "mitigated by" | "mitigated" | "mitigation complete" | "restored"
    | "recovered" | "service restored" | "service recovered" | "recovery complete" | "resolu par" | "resuelto por" | "resolvido por"
        => RESOLUTION,
    "affected service" | "affected services" | "users" | "customers" | "affected users"
    | "users affected" | "error rate" | "failed requests" | "customers affected" | "slo impact" | "sla impact" | "slo violation"
    | "sla breach" | "sla violation" | "customer tickets" | "support tickets" | "lost revenue" | "requests lost"
    | "影響数" | "影响用户数"
        => IMPACT,
    "offen" | "pendiente" | "pendientes" | "pendente" | "pendentes" | "da fare" => Roles::NONE,
    "actions taken" | "action taken" | "todo" | "to do" | "task" | "action" | "actions" | "next" => Roles::NONE,
    "cause" | "reason" | "grund" | "raison" | "razon" | "motivo" => CAUSE,
    "service" | "services" | "服务" => METADATA,
};

/// Phrases that decide wherever they stand in a short title.
pub(super) static STRONG: Table<Role> = table! { Role:
    "timeline" | "time line" | "chronology" | "sequence of events" | "chain of events" | "chronologie" | "cronologia"
    | "linea de tiempo" | "linha do tempo" | "zeitleiste" | "zeitlinie" | "zeitlicher ablauf" => Role::Timeline,
    "root cause" | "root causes" | "contributing factors" | "contributing factor" | "rca" | "cause racine" | "causes racines"
    | "causa raiz" | "hauptursache" | "ursachenanalyse" | "grundursache" | "five whys" | "5 whys" | "contributing conditions"
    | "causa radice" => Role::RootCause,
    "action items" | "action item" | "next steps" | "follow ups" | "follow up actions" | "follow up tasks" | "follow up items"
    | "corrective" | "preventative" | "preventive" | "preventative measures" | "preventive measures" | "prevention"
    | "corrective actions" | "actions correctives" | "acciones correctivas" | "acoes corretivas" | "folgemassnahmen"
    | "azioni correttive" | "prevencion" | "prevencao" | "prevenzione" | "prevent" | "preventing" | "remediation items" | "task list" | "tasks to" | "list of tasks" => Role::Actions,
    "lessons learned" | "lessons learnt" | "lecons apprises" | "lecciones aprendidas" | "licoes aprendidas" | "takeaways"
    | "learnings" | "erkenntnisse" | "lezioni apprese" | "went well" | "went wrong" | "got lucky" | "went poorly" | "went badly"
    | "do differently" => Role::Lessons,
    "impact" | "impacts" | "impacto" | "auswirkungen" | "impatto" | "blast radius" => Role::Impact,
    "affected" | "impacted" => Role::Impact,
    "executive summary" | "tl dr" | "tldr" | "issue summary" | "incident summary" => Role::Summary,
    "time to detect" | "time to detection" => Role::Detection,
    "outage duration" | "incident duration" | "impact duration" | "total duration" | "outage window" | "incident window"
    | "impact window" => Role::Duration,
};

/// What a word says about the title that it stands in.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// What it is about, where every other word has a weight too.
    Tells(Role),
    /// Nothing.
    Light,
    /// That what would end an incident is still to come: follow-up work.
    Later,
    /// That it is a sentence, in which a title's word does not make a title.
    Sentence,
}

/// Words of titles that have a weight, whatever stands around them.
pub(super) static WEIGHTS: Table<Weight> = table! { Weight:
    "summary" | "overview" => Weight::Tells(Role::Summary),
    "resolution" | "recovery" | "mitigation" | "mitigations" | "fix" | "fixes" | "solution" | "solutions" | "remediation"
    | "restoration" | "workaround" => Weight::Tells(Role::Resolution),
    "detection" | "discovery" => Weight::Tells(Role::Detection),
    "cause" | "causes" | "trigger" | "triggers" => Weight::Tells(Role::RootCause),
    "actions" | "tasks" | "improvements" | "recommendations" | "followup" | "followups" | "measures"
        => Weight::Tells(Role::Actions),
    "lessons" => Weight::Tells(Role::Lessons),
    "duration" => Weight::Tells(Role::Duration),

    "the" | "a" | "an" | "of" | "for" | "to" | "our" | "this" | "brief" | "short" | "quick" | "high" | "level"
    | "initial" | "final" | "full" | "complete" | "total" | "overall" | "general" | "detailed" | "detail"
    | "details" | "technical" | "primary" | "main" | "secondary" | "key" | "immediate" | "temporary" | "permanent"
    | "long" | "term" | "further" | "possible"
    | "potential" | "additional" | "other" | "misc" | "specific" | "actual" | "identified" | "implemented"
    | "completed" | "incident" | "outage" | "issue" | "issues" | "problem" | "event" | "failure" | "service"
    | "system" | "explanation" | "analysis" | "steps" | "step" | "plan" | "plans" | "strategy" | "strategies"
    | "efforts" | "section" | "list" | "status" | "method" | "information" | "report" | "postmortem" | "post"
    | "mortem" | "items" | "item" | "taken" | "time" | "times" | "utc" | "and" | "effective" | "real" | "likely"
    | "underlying" | "approximate" | "in" | "progress" | "critical" | "next" | "evaluation" | "assessment" | "validation"
    | "verification" | "consideration" | "considerations" | "ongoing" | "methods" | "probable" | "most" | "current" | "up"
    | "remaining" | "outstanding" | "resulting"
        => Weight::Light,
    "future" | "proposed" | "planned" | "suggested" | "recommended" | "follow" => Weight::Later,

    "was" | "were" | "is" | "are" | "has" | "had" | "have" | "we" | "i" | "they" | "it" | "these" | "following"
    | "here" | "heres" | "below" | "because" | "due" | "that" | "which" | "will" | "would" | "should" | "can"
    | "could" | "please" | "see" | "does" | "did" | "do" | "be" | "been" | "his" | "her" | "you" | "your" | "after"
    | "before" | "when" | "while" | "if" | "there" | "its" | "est" | "sont" | "nous" | "fue" | "es" | "son" | "foi"
    | "foram" | "wurde" | "wurden" | "ist" | "sind" | "wir" | "stato" | "sono"
        => Weight::Sentence,
};

/// Words round a title that say nothing of what it is for: of what sort it is, that something was done, what happened.
pub(super) static QUALIFIERS: Table<()> = table! {
    "applied", "applique", "appliquee", "appliques", "appliquees", "mis en place", "mise en place", "mises en place",
    "recommandees", "recommandes", "proposees", "immediates", "immediats", "technique", "techniques", "detaillee",
    "detaille", "executif", "de l incident", "de la panne", "aplicado", "aplicada", "aplicados", "aplicadas",
    "implementado", "implementada", "implementados", "implementadas", "realizado", "realizada", "realizados",
    "realizadas", "ejecutado", "ejecutada", "ejecutados", "ejecutadas", "recomendado", "recomendada", "recomendados",
    "recomendadas", "propuestas", "propuestos", "pendientes", "inmediato", "inmediata", "inmediatos", "inmediatas",
    "futuro", "futura", "futuros", "futuras", "tecnico", "tecnica", "definitivo", "definitiva", "temporal", "ejecutivo",
    "detallado", "detallada", "breve", "del incidente", "de la caida", "executado", "executada", "executadas",
    "propostas", "pendentes", "imediato", "imediata", "imediatos", "imediatas", "executivo", "detalhado", "detalhada",
    "temporaria", "do incidente", "da queda", "da falha", "umgesetzt", "umgesetzte", "durchgefuhrt", "empfohlene",
    "vorgeschlagene", "sofortige", "technische", "detaillierter", "detaillierte", "kurze", "des vorfalls",
    "des ausfalls", "der storung", "raccomandati", "raccomandate", "applicato", "applicata", "applicate",
    "implementate", "eseguite", "proposte", "immediate", "immediato", "immediata", "esecutivo", "esecutiva",
    "dettagliata", "dettagliato", "dell incidente", "del disservizio",
};

/// Marks of written words in Chinese and Japanese titles, which have no spaces to part them.
pub(super) const CONTAINED: &[(&str, Role)] = &[
    ("タイムライン", Role::Timeline),
    ("時系列", Role::Timeline),
    ("时间线", Role::Timeline),
    ("根本原因", Role::RootCause),
    ("根因", Role::RootCause),
    ("再発防止", Role::Actions),
    ("アクションアイテム", Role::Actions),
    ("改进措施", Role::Actions),
    ("预防措施", Role::Actions),
    ("教訓", Role::Lessons),
    ("经验教训", Role::Lessons),
    ("影響", Role::Impact),
    ("影响", Role::Impact),
    ("検知", Role::Detection),
];

/// Titles so common that a slip of the pen in one is worth a word.
pub(super) const COMMON: &[(&str, Role)] = &[
    ("summary", Role::Summary),
    ("overview", Role::Summary),
    ("issue summary", Role::Summary),
    ("incident summary", Role::Summary),
    ("executive summary", Role::Summary),
    ("impact", Role::Impact),
    ("customer impact", Role::Impact),
    ("user impact", Role::Impact),
    ("duration", Role::Duration),
    ("timeline", Role::Timeline),
    ("chronology", Role::Timeline),
    ("root cause", Role::RootCause),
    ("root causes", Role::RootCause),
    ("root cause analysis", Role::RootCause),
    ("contributing factors", Role::RootCause),
    ("trigger", Role::RootCause),
    ("detection", Role::Detection),
    ("resolution", Role::Resolution),
    ("mitigation", Role::Resolution),
    ("recovery", Role::Resolution),
    ("action items", Role::Actions),
    ("follow ups", Role::Actions),
    ("next steps", Role::Actions),
    ("corrective actions", Role::Actions),
    ("recommendations", Role::Actions),
    ("lessons learned", Role::Lessons),
    ("what went well", Role::Lessons),
    ("what went wrong", Role::Lessons),
    ("where we got lucky", Role::Lessons),
    ("escalation", Role::Escalation),
    ("severity", Role::Metadata),
    ("authors", Role::Metadata),
    ("participants", Role::Participants),
    ("attendees", Role::Participants),
    ("responders", Role::Participants),
    ("references", Role::References),
    ("communication", Role::Communication),
    ("background", Role::Background),
];

/// Titles that only group what stands in a section of follow-up work.
pub(super) static ACTION_GROUPS: Table<()> = table! {
    "short term", "mid term", "medium term", "long term", "near term", "immediate", "immediately",
    "tasks", "specific tasks", "task list", "improvements", "fixes", "improvements / fixes",
    "improvement", "improvements needed", "areas for improvement", "areas of improvement",
    "tasks to address the issue", "tasks to address issue", "things to improve", "things to fix",
    "short term actions", "long term actions", "immediate actions", "medium term actions",
    "short term fixes", "long term fixes", "short term improvements", "long term improvements",
    "immediate fixes", "immediate steps", "future", "completed", "done", "in progress", "open",
    "pending", "planned", "ongoing", "backlog", "prevent", "prevention", "preventive",
    "preventative", "corrective", "detect", "detection", "mitigate", "mitigation", "process",
    "process improvements", "technical improvements", "documentation improvements", "documentation",
    "technical", "monitoring", "alerting", "training", "testing", "infrastructure", "tooling",
    "investigation", "investigate", "other", "misc", "code", "high priority", "medium priority",
    "low priority", "high", "medium", "low", "p0", "p1", "p2", "p3", "must have", "should have",
    "nice to have", "technical controls", "process controls", "best practices",
    "corrective measures", "preventive measures", "preventative measures", "corrective actions",
    "preventive actions", "preventative actions", "future improvements", "what", "todo", "to do",
    "people", "technology", "communication", "security", "errata", "court terme", "moyen terme",
    "long terme", "immediat", "corto plazo", "mediano plazo", "medio plazo", "largo plazo",
    "inmediato", "inmediatas", "curto prazo", "medio prazo", "longo prazo", "imediato", "imediatas",
    "acoes imediatas", "acoes de longo prazo", "acoes de curto prazo", "acciones inmediatas",
    "kurzfristig", "mittelfristig", "langfristig", "sofort", "breve termine", "medio termine",
    "lungo termine", "immediato", "短期", "中期", "長期", "即時", "短期対応", "長期対応", "予防", "検知", "緩和", "プロセス",
    "长期", "短期措施", "长期措施", "立即", "offen", "erledigt", "pendientes", "hecho", "pendentes",
    "feito", "en cours", "fait", "da fare",
};

/// Titles of what was done at once, where they stand under the resolution; elsewhere they are of follow-up work.
pub(super) static AT_ONCE: Table<()> = table! {
    "immediate actions", "immediate measures", "short term actions", "short term measures",
};

/// Words before which a title tells of another time than that of what it names: `Post-resolution`.
pub(super) static OTHER_TIMES: Table<()> = table! { "post", "pre" };

/// What an assignment says behind the titles that it asks for.
pub(super) static ASKED: Table<()> = table! {
    "must contain", "must include", "should contain", "should include",
};

/// Words for what holds for all time.
pub(super) static GENERAL: Table<()> = table! {
    "framework", "frameworks", "guidelines", "practices", "principles", "strategies", "strategy",
};

/// Words for a checklist.
pub(super) static CHECKLISTS: Table<()> = table! {
    "checklist", "checklists", "checkliste", "checklisten", "チェックリスト", "检查清单",
};

/// Keys of the front matter that static site generators read, as written.
pub(super) static SITE_KEYS: Table<()> = table! {
    "title", "description", "excerpt", "slug", "layout", "tags", "categories", "summary_image",
};
