-- Which versions readers have seen, since when, and whether they may still read them: now, or in the story's history.
create table shown (
    version  integer primary key,
    since    bigint not null,
    readable bigint not null
);

-- Later takes under an embargo that cannot be understood, which an editor released.
create table released_take (
    version integer primary key
);

-- Whether a story or its newest version waits for an editor or its supplier, also while an older version is shown.
alter table story add column waits bigint not null default 0;
update story set waits = 1 where state = 'HELD';
drop index story_held;
create index story_waits on story (change) where waits = 1;

-- Of what was shown before this table was here, the last version of each story is certain.
insert into shown (version, since, readable)
    select shown, coalesce(updated, published), state = 'PUBLISHED' from story
    where shown is not null and published is not null and killed = 0;

-- Stories of whose older versions the archive works out, when it opens, which were shown.
create table unrecorded (
    story text primary key
) without rowid;

insert into unrecorded (story)
    select s.id from story s where s.state = 'PUBLISHED'
    and (select count(*) from version v where v.story = s.id) > 1;
