//! What the columns of timelines and of tables of action items are called.

use super::normal::{Room, Spelled, normalise};
use super::table::{Table, table};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// A time of day, perhaps with more.
    Time,
    /// A calendar date.
    Date,
    /// Both.
    DateTime,
    /// A time zone.
    Zone,
    /// What happened.
    Event,
    /// What is to be done.
    Action,
    /// Who does it.
    Owner,
    /// By when.
    Due,
    /// How far it is.
    Status,
    /// Where it is tracked.
    Ticket,
    /// How urgent it is.
    Priority,
    /// What sort of action it is: prevent, mitigate, detect.
    Kind,
    /// A link, graph or log that shows it.
    Evidence,
    /// Which one of the table it is.
    Number,
    /// Anything else.
    Other,
}

/// Headers in the spelling of [`normalise`].
static HEADERS: Table<Column> = table! { Column:
    "time" | "timestamp" | "time stamp" | "when" | "times" | "at" | "clock" | "hour" | "time utc" | "utc" | "utc time" | "local time"
    | "start time" | "t" | "gmt" | "pst" | "pdt" | "est" | "edt" | "cet" | "cest" | "jst" | "elapsed" | "offset" | "heure" | "horodatage" | "hora" | "horario" | "uhrzeit" | "zeit" | "zeitpunkt"
    | "zeitstempel" | "ora" | "orario" | "quando" | "cuando" | "quand" | "wann" | "時刻" | "時間" | "时间" | "时刻" | "時點" | "时间点"
        => Column::Time,
    "date" | "day" | "jour" | "fecha" | "data" | "dia" | "datum" | "tag" | "giorno" | "日付" | "日期" | "日" => Column::Date,
    "date time" | "date / time" | "datetime" | "time / date" | "date / heure" | "fecha / hora" | "data / hora" | "data / ora"
    | "datum / uhrzeit" | "日時" | "日期时间" | "日期 / 时间" => Column::DateTime,
    "zone" | "time zone" | "timezone" | "tz" | "fuseau" | "fuseau horaire" | "zona horaria" | "fuso" | "fuso horario" | "zeitzone"
    | "fuso orario" | "时区" | "タイムゾーン" => Column::Zone,
    "event" | "events" | "description" | "what happened" | "what" | "details" | "detail" | "entry" | "happening" | "log" | "notes"
    | "note" | "activity" | "comment" | "comments" | "observation" | "message" | "evenement" | "evenements" | "faits" | "evento"
    | "eventos" | "descripcion" | "descricao" | "acontecimento" | "ereignis" | "beschreibung" | "vorgang" | "eventi" | "descrizione"
    | "イベント" | "出来事" | "内容" | "事象" | "できごと" | "事件" | "描述" | "说明" | "事项" | "event description" | "event details"
        => Column::Event,
    "action" | "actions" | "action item" | "action items" | "task" | "tasks" | "todo" | "to do" | "follow up" | "follow ups"
    | "followup" | "item" | "items" | "improvement" | "corrective action" | "recommendation" | "remediation" | "measure"
    | "action to take" | "next step" | "preventive action" | "preventative action" | "proposed action" | "work item" | "repair item"
    | "action point" | "deliverable" | "tache" | "accion" | "acciones" | "tarea" | "acao" | "acoes" | "tarefa" | "massnahme"
    | "massnahmen" | "aufgabe" | "azione" | "azioni" | "compito" | "アクション" | "タスク" | "対策" | "対応" | "対応内容" | "アクションアイテム"
    | "行动项" | "行动" | "任务" | "措施" | "改进措施" | "改进项" | "施策" | "事项内容" | "anderung" | "anderungen" | "cambio" | "cambios"
    | "changement" | "changements" | "mudanca" | "mudancas" => Column::Action,
    "owner" | "owners" | "assignee" | "assignees" | "assigned to" | "assigned" | "dri" | "who" | "responsible" | "person"
    | "responsible party" | "responsible person" | "lead" | "team" | "owned by" | "owner / team" | "action owner" | "person responsible"
    | "responsable" | "pilote" | "porteur" | "qui" | "quien" | "encargado" | "responsavel" | "quem" | "dono" | "verantwortlich"
    | "verantwortlicher" | "verantwortliche" | "zustandig" | "wer" | "responsabile" | "chi" | "assegnatario" | "担当" | "担当者"
    | "dueno" | "責任者" | "オーナー" | "负责人" | "责任人" | "负责" | "负责角色" | "owner team" | "accountable" => Column::Owner,
    "due" | "due date" | "deadline" | "eta" | "target date" | "target" | "by when" | "due by" | "completion date" | "expected date"
    | "expected completion" | "due on" | "timeframe" | "time frame" | "timeline" | "target completion" | "estimated completion"
    | "echeance" | "date limite" | "delai" | "fecha limite" | "plazo" | "vencimiento" | "fecha objetivo" | "prazo" | "data limite"
    | "frist" | "termin" | "fallig" | "fallig am" | "bis wann" | "bis" | "scadenza" | "entro" | "期限" | "期日" | "完了予定"
    | "締切" | "目標日" | "截止日期" | "截止时间" | "完成时间" | "预期完成" | "deadline / eta" | "due / eta" => Column::Due,
    "status" | "state" | "done" | "progress" | "completed" | "complete" | "statut" | "etat" | "estado" | "situacao" | "stato"
    | "ステータス" | "状態" | "状況" | "状态" | "进度" | "進捗" | "resolution status" => Column::Status,
    "ticket" | "tickets" | "issue" | "issues" | "pr" | "prs" | "bug" | "bugs" | "tracking" | "tracker" | "jira" | "tracking issue"
    | "tracking bug" | "issue link" | "ticket link" | "pull request" | "mr" | "merge request" | "github issue" | "linear" | "jira ticket"
    | "ticket / pr" | "issue / pr" | "pr / issue" | "bug / ticket" | "tracking ticket" | "tracking link" | "story" | "チケット" | "追跡" | "工单"
    | "課題" | "issue number" | "ticket number" | "tracked in" | "bug number" => Column::Ticket,
    "priority" | "prio" | "urgency" | "severity" | "importance" | "priorite" | "prioridad" | "prioridade" | "prioritat" | "priorita"
    | "優先度" | "优先级" | "紧急度" | "p" => Column::Priority,
    "type" | "kind" | "category" | "action type" | "categorie" | "tipo" | "categoria" | "typ" | "kategorie" | "art" | "種別"
    | "分類" | "類型" | "类型" | "类别" | "カテゴリ" | "purpose" => Column::Kind,
    "evidence" | "link" | "links" | "data link" | "source" | "graph" | "metric" | "reference" | "references" | "screenshot" | "proof"
    | "preuve" | "evidencia" | "fonte" | "nachweis" | "beleg" | "quelle" | "根拠" | "証跡" | "リンク" | "链接" | "证据" | "url"
        => Column::Evidence,
    "#" | "№" | "id" | "no" | "nr" | "number" | "n" | "num" | "sl no" | "s no" | "sr no" | "番号" | "序号" | "编号"
        => Column::Number,
};

/// What the column under this header holds.
pub fn column(header: &str) -> Column {
    if let Some(column) = HEADERS.get_caseless(header) {
        return *column;
    }
    let mut room = Room::default();
    let header = normalise(header, &mut room);
    let of = |words: Spelled<'_>| HEADERS.get_hashed(words.hashed()).copied();
    if let Some(column) = of(header) {
        return column;
    }
    let words = || header.words().filter(|word| !matches!(word.as_bytes(), b"/" | b":"));
    let has = |column| words().any(|word| of(word) == Some(column));
    if words().count() > 6 || header.is_empty() {
        Column::Other
    } else if has(Column::Date) && has(Column::Time) {
        Column::DateTime
    } else if let Some(first) = words().next()
        && let Some(column @ (Column::Time | Column::Date)) = of(first)
        && words().count() <= 3
    {
        // "Time in CET", "Date UTC".
        column
    } else {
        // "Who owns it" is about its first word, "GitHub issue" about its last.
        words().next_back().and_then(of).unwrap_or(Column::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_columns() {
        for (header, expected) in [
            ("Time (UTC)", Column::Time),
            ("Timestamp", Column::Time),
            ("When", Column::Time),
            ("Time in CET", Column::Time),
            ("UTC", Column::Time),
            ("Date", Column::Date),
            ("Date and Time in CET", Column::DateTime),
            ("Date/Time", Column::DateTime),
            ("Date-Time", Column::DateTime),
            ("Time zone", Column::Zone),
            ("Event", Column::Event),
            ("#", Column::Number),
            ("ID", Column::Number),
            ("What happened", Column::Event),
            ("Action item", Column::Action),
            ("Follow-up", Column::Action),
            ("Todo", Column::Action),
            ("Assignee", Column::Owner),
            ("DRI", Column::Owner),
            ("Who?", Column::Owner),
            ("ETA", Column::Due),
            ("Target date", Column::Due),
            ("Status", Column::Status),
            ("GitHub Issue", Column::Ticket),
            ("PR", Column::Ticket),
            ("Prio", Column::Priority),
            ("Type", Column::Kind),
            ("Data link", Column::Evidence),
            ("Verantwortlich", Column::Owner),
            ("Échéance", Column::Due),
            ("担当者", Column::Owner),
            ("Dueño", Column::Owner),
            ("追跡", Column::Ticket),
            ("Änderung", Column::Action),
            ("截止日期", Column::Due),
            ("時刻 (JST)", Column::Time),
            ("Metric", Column::Evidence),
            ("Value", Column::Other),
            ("", Column::Other),
        ] {
            assert_eq!(column(header), expected, "{header}");
        }
    }
}
