//! What a section is for: the closed list of roles, and sets of them.

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Role {
    /// What happened, in short.
    Summary,
    /// Who or what was affected, and how much.
    Impact,
    /// When it began and ended, or how long it took.
    Duration,
    /// What happened when.
    Timeline,
    /// Why: root cause, contributing factors, trigger.
    RootCause,
    /// How and when it was noticed.
    Detection,
    /// How it was ended: resolution, mitigation, recovery.
    Resolution,
    /// Follow-up work.
    Actions,
    /// What went well, badly, luckily; what was learned.
    Lessons,
    /// Who was called, and when.
    Escalation,
    /// Date, authors, status, severity.
    Metadata,
    /// Who took part.
    Participants,
    /// Links, glossary, supporting material.
    References,
    /// What was said to users.
    Communication,
    /// What the system is, before the incident.
    Background,
    /// Graphs and figures.
    Metrics,
}

impl Role {
    /// Every role, in the order of the list above.
    pub const ALL: [Self; 16] = [
        Self::Summary,
        Self::Impact,
        Self::Duration,
        Self::Timeline,
        Self::RootCause,
        Self::Detection,
        Self::Resolution,
        Self::Actions,
        Self::Lessons,
        Self::Escalation,
        Self::Metadata,
        Self::Participants,
        Self::References,
        Self::Communication,
        Self::Background,
        Self::Metrics,
    ];

    /// The word used in configuration and output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Impact => "impact",
            Self::Duration => "duration",
            Self::Timeline => "timeline",
            Self::RootCause => "root-cause",
            Self::Detection => "detection",
            Self::Resolution => "resolution",
            Self::Actions => "actions",
            Self::Lessons => "lessons",
            Self::Escalation => "escalation",
            Self::Metadata => "metadata",
            Self::Participants => "participants",
            Self::References => "references",
            Self::Communication => "communication",
            Self::Background => "background",
            Self::Metrics => "metrics",
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u32);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);

    /// The roles that a report of an incident is made of, the first of [`Role::ALL`]; the rest frames it.
    pub const CORE: Self = Self((2 << Role::Lessons as u32) - 1);

    /// The set of these roles.
    pub const fn of(roles: &[Role]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < roles.len() {
            bits |= 1 << roles[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// Whether the role is in the set.
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u32) != 0
    }

    /// Whether no role is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many roles are in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether a role is in both sets.
    pub const fn meets(self, other: Self) -> bool {
        !self.within(other).is_empty()
    }

    /// The roles in both sets.
    #[must_use]
    pub const fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The roles in the set, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let role = Role::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(*role)
        })
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Self::of(&[role])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_they_were_made_of() {
        let roles = Roles::of(&[Role::Metrics, Role::Lessons, Role::Summary]);
        let held: Vec<_> = roles.iter().collect();
        assert_eq!(held, [Role::Summary, Role::Lessons, Role::Metrics]);
        assert_eq!(roles.within(Roles::CORE), Roles::of(&[Role::Summary, Role::Lessons]));
        assert_eq!((roles.len(), Roles::CORE.len(), Roles::NONE.len()), (3, 9, 0));
    }
}
