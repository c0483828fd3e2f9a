//! What incidents can be about: systems that exist nowhere, and what went wrong with each.

/// One kind of incident, in sentences that hold for whichever time and figures it gets.
pub struct Subject {
    /// What failed, as in a title.
    pub title: &'static str,
    /// Whom it hit: `{n}` stands for a figure.
    pub impact: &'static str,
    /// What happened, in two sentences.
    pub summary: &'static str,
    /// Entries of the timeline: how it begins, how it is noticed, what is tried, how it ends.
    pub begins: &'static str,
    pub noticed: &'static str,
    pub steps: [&'static str; 5],
    pub ends: &'static str,
    /// Why it happened.
    pub cause: &'static str,
    /// What ended it.
    pub resolution: &'static str,
    /// What was learned.
    pub lessons: &'static str,
    /// What is to be done.
    pub actions: [&'static str; 5],
}

pub const SUBJECTS: &[Subject] = &[
    Subject {
        title: "Checkout rejects gift cards",
        impact: "{n} customers could not pay with a gift card, and {m} baskets were abandoned.",
        summary: "The checkout refused every gift card because the card service answered in a new format. \
                  Payments by other means went through.",
        begins: "Outage begins: version 412 of the card service takes all traffic",
        noticed: "Alert on refused payments pages the on-call engineer",
        steps: [
            "The on-call engineer reads the log of the checkout and sees refused answers",
            "The payments team joins the call and compares both versions of the answer",
            "The card service is rolled back in the first region",
            "Refused payments fall in the first region, the rollback goes on in the others",
            "The support desk puts a notice on the status page",
        ],
        ends: "Service restored: gift cards are accepted in all regions",
        cause: "The card service renamed a field of its answer, and the checkout reads that field by its old name. \
                The contract test between the two ran against a recorded answer that was eleven months old.",
        resolution: "The card service was rolled back to version 411 region by region.",
        lessons: "The rollback took four minutes a region and needed no decision from anybody.",
        actions: [
            "Record the answers for the contract test anew in each nightly build",
            "Add a canary stage of ten minutes to releases of the card service",
            "Reject releases of the card service that rename a field of version 1",
            "Document the rollback of the card service in the payments runbook",
            "Add a panel for refused gift cards to the checkout dashboard",
        ],
    },
    Subject {
        title: "Parcel tracking shows yesterday's positions",
        impact: "{n} visitors saw positions that were a day old, and the support desk took {m} calls about it.",
        summary: "Tracking pages showed the positions of the day before because the import stood still. \
                  Deliveries themselves were on time.",
        begins: "Incident starts: the import stops behind a file that it cannot read",
        noticed: "Monitoring alerts on the age of the newest position",
        steps: [
            "The on-call engineer sees the import waiting for one file since the night",
            "The file turns out to hold a postcode in letters that the import does not expect",
            "The logistics team moves the file aside by hand",
            "The import runs again and works through the backlog of the morning",
            "The carrier confirms that its export has changed over night",
        ],
        ends: "The newest position is two minutes old again, incident resolved",
        cause: "The import reads its files in order and stops at the first that it cannot parse. \
                The carrier began to export postcodes of a further country, and the parser took postcodes for numbers.",
        resolution: "The file was moved aside, and the import caught up by itself within half an hour.",
        lessons: "The alert on age fired as designed; before the spring there was none.",
        actions: [
            "Move files that cannot be parsed aside and go on with the next",
            "Parse postcodes as text in the import",
            "Alert on every file that was moved aside",
            "Ask the carrier for a week's notice before its export changes",
            "Replay the files of the last month in the test stage of the import",
        ],
    },
    Subject {
        title: "Sign-in with passkeys fails",
        impact: "{n} users were unable to sign in, and {m} of them asked for a new password in vain.",
        summary: "Users with a passkey could not sign in after the certificate of the identity service changed. \
                  Sessions that were open stayed open.",
        begins: "Outage begins: the new certificate is served by all hosts",
        noticed: "The probe for sign-ins alerts the identity team",
        steps: [
            "The identity team sees that passwords work and passkeys do not",
            "The list of allowed names in the new certificate turns out to lack one",
            "A certificate with all names is requested from the authority",
            "The authority issues the certificate after a manual check",
            "The new certificate goes to one host, and a test account signs in",
        ],
        ends: "Sign-in recovered on all hosts, error rate back to normal",
        cause: "Passkeys are bound to a name that only the old certificate held. The request for the new one \
                was written from the list of hosts, and the name belongs to no host since the move to the gateway.",
        resolution: "A certificate that lists the name was issued and rolled out to all hosts.",
        lessons: "The probe signs in with a password and with a passkey, which narrowed the search at once.",
        actions: [
            "Generate certificate requests from the names that are served, not from the hosts",
            "Compare the names of a new certificate with those of the old before it is rolled out",
            "Roll certificates out to one host first and wait for the probe",
            "Keep the old certificate installed until the new one is a day old",
            "Write down in the runbook how the authority's manual check can be sped up",
        ],
    },
    Subject {
        title: "Search index serves empty pages",
        impact: "{n} searches came back empty, and {m} orders fewer were placed than on the same day of the week before.",
        summary: "The search answered with empty pages while its index was rebuilt in place. \
                  Category pages were not affected.",
        begins: "Impact starts: the rebuild empties the live index",
        noticed: "The on-call engineer is paged for the share of empty result pages",
        steps: [
            "The on-call engineer finds the running rebuild in the list of jobs",
            "The search team decides against stopping it, since half of the index would be missing",
            "The snapshot of the night is loaded into a second cluster",
            "A tenth of the traffic goes to the second cluster and finds products",
            "All traffic goes to the second cluster",
        ],
        ends: "Share of empty pages is back to normal, service restored",
        cause: "The rebuild writes to the live index unless it is told the name of another. The job was started from \
                the old runbook, which dates from when the rebuild made a copy of its own.",
        resolution: "Traffic was moved to a second cluster that held the snapshot of the night.",
        lessons: "The snapshot of the night made a recovery possible that did not wait for the rebuild.",
        actions: [
            "Refuse to rebuild into the index that is live",
            "Remove the old runbook and link the new one from the job",
            "Switch clusters with one command instead of five",
            "Add a check for empty pages to the release gate of the search",
            "Test the recovery from a snapshot in each quarter",
        ],
    },
    Subject {
        title: "Invoices are sent twice",
        impact: "{n} customers received an invoice twice, and {m} of them paid both.",
        summary: "The invoice run was started again while its first run was still going on. \
                  All amounts were correct, and none was charged automatically.",
        begins: "Incident begins: the second run starts beside the first",
        noticed: "An alarm on the number of outgoing messages notifies the billing team",
        steps: [
            "The billing team finds two runs with the same month in the scheduler",
            "Both runs turn out to write the same table",
            "The list of invoices that went out twice is written from the log",
            "The lock of the invoice run is found to have expired after one hour",
            "The second run is deleted and the first goes on",
        ],
        ends: "Invoice run completed, every customer has what they should, incident resolved",
        cause: "The lock that keeps two runs apart expires after an hour, and the run takes longer since the summer. \
                The scheduler starts a run again when it finds no lock and no result.",
        resolution: "The second run was taken out of the scheduler.",
        lessons: "Pausing a run is safe at any point, which nobody had tried before.",
        actions: [
            "Renew the lock while the invoice run is alive",
            "Send an invoice once for each customer, month, contract",
            "Alert on an invoice run that takes longer than 45 minutes",
            "Pay back what was paid twice",
            "Show running and finished runs of a month on one page",
        ],
    },
    Subject {
        title: "Backups of the ledger are incomplete",
        impact: "{n} rows were missing from the backups of six nights, and {m} accounts would have been lost in a failure.",
        summary: "The nightly backup of the ledger ended early without an error, because its disk was full. \
                  No restore was needed in that time.",
        begins: "Incident starts: the first backup ends early",
        noticed: "The restore drill detects missing rows and the storage team is alerted",
        steps: [
            "The storage team compares the row counts of the last ten backups",
            "The disk of the backup host turns out to be full since the import of the archive",
            "Old archives are moved to the cold store",
            "A full backup is started by hand",
            "The checksum of the backup is compared with that of the ledger",
        ],
        ends: "A complete backup is confirmed by a restore, incident resolved",
        cause: "The backup tool treats a full disk as the end of its input and reports success. The disk filled up \
                because archives are kept for ten years on the same volume as the backups.",
        resolution: "Space was made on the volume, and a full backup was taken and restored for proof.",
        lessons: "The restore drill is worth its hour; it was about to be cut to once a year.",
        actions: [
            "Compare row counts of backup and ledger after each run, and fail on a difference",
            "Move archives to a volume of their own",
            "Alert at 80 percent of the backup volume",
            "Run the restore drill each month",
            "Report the tool's behaviour on a full disk to its authors",
        ],
    },
];

pub const PEOPLE: &[&str] =
    &["Ines Albrecht", "Tomasz Wrona", "Adaeze Obi", "Priya Menon", "Luc Marchal", "Hana Sato"];

pub const TRACKERS: &[&str] = &["PAY", "OPS", "CORE", "BASKET", "SHIP"];
