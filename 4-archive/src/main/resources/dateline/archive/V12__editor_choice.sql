-- What editors decided about recommendations: in the list of `story`, `other` is pinned (PIN) or never recommended (BAN).
-- An empty `story` means every list. Pins stand in the order of `position`, which rises from decision to decision.
create table editor_choice (
    story    text   not null,
    other    text   not null,
    kind     text   not null,
    position bigint not null,
    primary key (story, other)
) without rowid;

create index editor_choice_other on editor_choice (other);
