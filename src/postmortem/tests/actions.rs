//! Follow-up work: which items, lines and rows are tasks, and what is read of each.

use super::*;

#[test]
fn groups_and_details_are_no_tasks() {
    check(
        "## Follow-up\n\n- Short term:\n  - [x] Add a probe (#12)\n  - [ ] Rotate the key\n- Move the cache\n  - because it is slow\n\n### Long term\n\nWrite a runbook for the cache.\n\n### Deployment checklist\n\n- Look at the graphs\n",
        "
        1: section actions
        3: section actions
        9: section actions
        13: section actions
        4: action \"Add a probe\" ticket=#12 done
        5: action \"Rotate the key\" open
        6: action \"Move the cache\"
        11: action \"Write a runbook for the cache.\"",
    );
}

#[test]
fn a_task_with_a_box_of_its_own_may_lead_to_its_details() {
    check(
        "## Action items\n\n- [ ] Test the parser with:\n  - no entry\n  - two entries\n- [ ] Add a limit - Ada Lovelace - 2026-12-20 - OPS-1\n",
        "
        1: section actions
        3: action \"Test the parser with:\" open
        6: action \"Add a limit\" owner=Ada Lovelace due=2026-12-20 ticket=OPS-1 open",
    );
}

#[test]
fn an_item_over_code_is_a_task() {
    check(
        "## Prevention\n\n1. Test by kind of probe:\n\n   ```\n   probe\n   ```\n\n2. **Strict mode**\n\n   ```\n   on\n   ```\n\n- Backend:\n- Add a limit\n",
        "
        1: section actions
        15: section actions (nothing)
        3: action \"Test by kind of probe:\"
        9: action \"Strict mode\"
        16: action \"Add a limit\"",
    );
}

#[test]
fn remediation_is_follow_up_work_where_its_items_are_tasks() {
    check(
        "# Outage\n\n## Remediation\n\n- Add an alert on the queue\n- Write a runbook\n",
        "
        3: section actions
        5: action \"Add an alert on the queue\"
        6: action \"Write a runbook\"",
    );
    check(
        "# Outage\n\n## Remediation\n\n- We added an alert\n- The queue was emptied\n",
        "3: section resolution",
    );
}

#[test]
fn a_task_may_stand_behind_a_label() {
    check(
        "## Action items\n\nMonitoring: Add an alert on the queue.\n\nCapacity: Double the pool.\n",
        "
        1: section actions
        3: action \"Monitoring: Add an alert on the queue.\"
        5: action \"Capacity: Double the pool.\"",
    );
}

#[test]
fn below_a_list_that_is_tracked_what_has_no_box_is_advice() {
    let after = |above: &str| {
        format!(
            "## Action items\n\n{above}\n## Prevention\n\n- Cap the pool\n- [ ] Page the owner\n"
        )
    };
    let below = "9: action \"Page the owner\" open";
    check(
        &after("- [ ] Add a limit\n- [x] Alert on it\n"),
        &format!(
            "
            1: section actions
            6: section actions
            3: action \"Add a limit\" open
            4: action \"Alert on it\" done
            {below}"
        ),
    );
    check(
        &after("- Add a limit\n- Alert on it\n"),
        &format!(
            "
            1: section actions
            6: section actions
            3: action \"Add a limit\"
            4: action \"Alert on it\"
            8: action \"Cap the pool\"
            {below}"
        ),
    );
    check(
        &after("- [ ] Add a limit\n"),
        &format!(
            "
            1: section actions
            5: section actions
            3: action \"Add a limit\" open
            7: action \"Cap the pool\"
            {}",
            below.replace('9', "8")
        ),
    );
}

#[test]
fn what_stands_under_a_title_that_says_so_is_done() {
    check(
        "## Action items\n\n### Immediate (completed)\n\n- Cap the pool\n- [ ] Page the owner\n\n### Short term (in progress)\n\n- Alert on the queue\n",
        "
        1: section actions
        3: section actions
        8: section actions
        5: action \"Cap the pool\" done
        6: action \"Page the owner\" open
        10: action \"Alert on the queue\" open",
    );
    check(
        "## Next steps\n\n**Done**\n\n| Action | Priority |\n|---|---|\n| Cap the pool | P1 |\n",
        "
        1: section actions
        3: section actions
        7: action \"Cap the pool\" done",
    );
}

#[test]
fn an_item_that_tells_more_below_its_title_is_a_task() {
    check(
        "## Action items\n\n1. **Detection**\n   Alert on the queue.\n2. **Prevention**\n   - Cap the pool\n",
        "
        1: section actions
        5: section actions
        3: action \"Detection\\nAlert on the queue.\"
        6: action \"Cap the pool\"",
    );
}

#[test]
fn a_table_of_something_else_lists_no_tasks() {
    check(
        "## Action items\n\n| Owner | What |\n|---|---|\n| Mara | Cap the pool |\n\n| Metric | Value |\n|---|---|\n| Errors | 40 % |\n",
        "
        1: section actions
        5: action \"Cap the pool\" owner=Mara",
    );
}

#[test]
fn the_number_of_a_task_is_not_what_it_says() {
    check(
        "## Action items\n\n| ID | CAPA | Owner |\n|---|---|---|\n| 1 | Cap the pool | Mara |\n",
        "
        1: section actions
        5: action \"Cap the pool\" owner=Mara",
    );
}

#[test]
fn titles_over_tasks_say_who_and_by_when_and_where_tracked() {
    check(
        "## Action items (owner: @mara)\n\n### Immediate (next 24 hours)\n\n- Cap the pool\n- Page the owner by Friday (Ada Lovelace)\n\n### Later (in progress - #12)\n\n- [x] Alert on the queue\n- Rotate the key (OPS-4)\n",
        "
        1: section actions
        3: section actions
        8: section actions
        5: action \"Cap the pool\" owner=@mara due=next 24 hours
        6: action \"Page the owner by Friday\" owner=Ada Lovelace due=Friday
        10: action \"Alert on the queue\" owner=@mara ticket=#12 done
        11: action \"Rotate the key\" owner=@mara ticket=OPS-4 open",
    );
    check(
        "# Outage\n\n## Action items\n\n### By 2026-06-01\n\n- Cap the pool\n\n### Agreed (2026-05-06)\n\n- Page the owner\n\n**Short term (owner: Mara)**\n\n- Alert on the queue\n\n- Later (Platform team):\n  - Rotate the key\n",
        "
        3: section actions
        5: section actions
        9: section actions
        13: section actions
        17: section actions
        7: action \"Cap the pool\" due=2026-06-01
        11: action \"Page the owner\"
        15: action \"Alert on the queue\" owner=Mara
        18: action \"Rotate the key\" owner=Platform team",
    );
    check(
        "## Follow-up ([tracked](https://github.com/org/repo/issues/7))\n\n| Task | Due |\n|---|---|\n| Cap the pool | |\n",
        "
        1: section actions
        5: action \"Cap the pool\" ticket=https://github.com/org/repo/issues/7",
    );
}

#[test]
fn an_item_in_bold_is_a_task_unless_it_names_a_group() {
    check(
        "## Action items\n\n- **Cap the pool**\n- **Alert on the queue**\n- **Automated failover**\n  - in both regions\n- **Edge hosts**\n- Add a probe\n",
        "
        1: section actions
        7: section actions (nothing)
        3: action \"Cap the pool\"
        4: action \"Alert on the queue\"
        5: action \"Automated failover\"
        8: action \"Add a probe\"",
    );
    check(
        "## Action items\n\n### Quick fixes\n\n1. **Cap the pool**\n   > It grew to 400.\n2. **Add probes**\n   - at the edge\n   - page after two misses\n3. **Capacity planning**\n   - Double the pool\n   - Add a host\n4. **Backend**\n   - Rotate the key\n",
        "
        1: section actions
        3: section actions
        10: section actions
        13: section actions
        5: action \"Cap the pool\"
        7: action \"Add probes\"
        11: action \"Double the pool\"
        12: action \"Add a host\"
        14: action \"Rotate the key\"",
    );
}

#[test]
fn headings_in_follow_up_work_group_it() {
    check(
        "## Action items\n\n### Documentation\n\nAdd a page on the queue.\n\n### References\n\n- The old page\n\n## Documentation\n\n- The new page\n",
        "
        1: section actions
        3: section actions
        7: section references
        11: section references
        5: action \"Add a page on the queue.\"",
    );
}

#[test]
fn a_name_over_instructions_is_no_task() {
    check(
        "## Action items\n\n- Backups\n  - Move the job\n  - Alert on its end\n- Move the cache\n  - Ask the web team\n  - Wait for a quiet hour\n- Costs\n  - high\n",
        "
        1: section actions
        4: action \"Move the job\"
        5: action \"Alert on its end\"
        6: action \"Move the cache\"
        9: action \"Costs\"",
    );
}

#[test]
fn what_is_quoted_or_in_italics_is_no_task() {
    check(
        "## Action items\n\n*Add here what will keep this from happening again.*\n\n> Stop paging me at night.\n\nAdd an alert on the queue.\n",
        "
        1: section actions
        7: action \"Add an alert on the queue.\"",
    );
}

#[test]
fn a_table_says_when_and_where_in_columns_of_any_name() {
    check(
        "## Action items\n\n| Item | Action | Who | When | Notes |\n|---|---|---|---|---|\n| 1 | Cap the pool | Mara | 2026-06-01 | OPS-12 |\n| 2 | Alert on the queue | Ada | 14:05 | see #4 |\n",
        "
        1: section actions
        5: action \"Cap the pool\" owner=Mara due=2026-06-01 ticket=OPS-12
        6: action \"Alert on the queue\" owner=Ada",
    );
    check(
        "## Action items\n\n| Ref | Task | Due time |\n|---|---|---|\n| AI-1 | Cap the pool | noon on Friday |\n",
        "
        1: section actions
        5: action \"Cap the pool\" due=noon on Friday",
    );
}

#[test]
fn advice_is_read_and_kept_apart() {
    let text = "## Action items\n\n| Task | Owner |\n|---|---|\n| Cap the pool | Mara |\n| Add a probe | Ada |\n\n## Preventive measures\n\n- Rotate the key every month\n\n## Prevention strategies\n\n- [ ] Add a runbook\n- Prefer small changes\n";
    let source = Source::new("a.md", text);
    let postmortem = read(&source, &Config::default()).unwrap();
    let texts = |items: Vec<&ActionItem<'_>>| {
        items.iter().map(|item| item.text.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        texts(postmortem.actions().collect()),
        ["Cap the pool", "Add a probe", "Add a runbook"]
    );
    let all = ["Cap the pool", "Add a probe", "Rotate the key every month", "Add a runbook"];
    assert_eq!(texts(postmortem.actions_and_advice()), all);
}

#[test]
fn a_state_beside_a_ticket_is_no_part_of_it() {
    check(
        "## Action items\n\n| Action | Owner | Bug |\n|---|---|---|\n| Cap the pool | Mara | (Issue: OPS-12)**TODO** |\n| Alert on the queue | Ada | n/a **DONE** |\n| Drop the view | Ada | Bug 5554 **DONE** |\n| Split the job | Ada | In progress |\n",
        "
        1: section actions
        5: action \"Cap the pool\" owner=Mara ticket=OPS-12 open
        6: action \"Alert on the queue\" owner=Ada done
        7: action \"Drop the view\" owner=Ada ticket=Bug 5554 done
        8: action \"Split the job\" owner=Ada open",
    );
}

#[test]
fn fields_under_an_item_belong_to_it() {
    check(
        "## Action items\n\n1. **Alert on lag**\n   - Owner: Ada\n   - **Due**: 2026-06-01\n   - Ticket: OPS-12\n   - Status: done\n2. Split the job\n   - Issue: it runs for hours\n   - Target: half an hour\n",
        "
        1: section actions
        3: action \"Alert on lag\" owner=Ada due=2026-06-01 ticket=OPS-12 done
        8: action \"Split the job\"",
    );
}

#[test]
fn a_title_may_say_that_what_is_under_it_is_done() {
    check(
        "## Preventive measures implemented\n\n- A job without rows fails\n- [ ] Alert on old exports\n",
        "
        1: section actions
        3: action \"A job without rows fails\" done
        4: action \"Alert on old exports\" open",
    );
}
