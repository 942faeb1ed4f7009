-- Ids that several items of one dispatch carried, so that they identify none: by which guid each is known instead. A
-- shared article link begins with `link:` and stands with an empty guid.
create table shared_id (
    supplier text not null,
    shared   text not null,
    guid     text not null,
    primary key (supplier, shared, guid)
) without rowid;

-- The rule by which the digests of all versions and picture items were computed. Rule 1 digested the whole JSON.
create table digest_rule (
    rule integer not null
);

insert into digest_rule (rule) values (1);
