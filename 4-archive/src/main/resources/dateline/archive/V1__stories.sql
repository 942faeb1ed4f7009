-- A story as it stands: what the versions, kills and embargoes below come to.
create table story (
    id        text primary key,
    state     text   not null,
    killed    bigint not null,
    section   text,
    address   text,
    published bigint,
    updated   bigint,
    corrected bigint,
    shown     bigint,
    released  bigint,
    due_at    bigint,
    behind    text,
    change    bigint not null
);

create index story_published on story (published, id) where state = 'PUBLISHED' and behind is null;
create index story_section on story (section, published, id) where state = 'PUBLISHED' and behind is null;
create index story_due on story (due_at, id) where due_at is not null;
create index story_seen on story (change) where published is not null;
create index story_departed on story (change) where published is not null and state <> 'PUBLISHED';
create index story_held on story (change) where state = 'HELD';

-- Every guid that ever meant a story: its versions' own, and those that they name as their ancestors.
create table guid (
    supplier text not null,
    guid     text not null,
    story    text not null,
    primary key (supplier, guid)
) without rowid;

create index guid_story on guid (story);

-- Which guid replaces which.
create table evolved (
    story    text not null,
    guid     text not null,
    ancestor text not null,
    primary key (story, guid, ancestor)
) without rowid;

-- Ids that were joined to another story; their addresses lead there.
create table alias (
    id    text primary key,
    story text not null
) without rowid;

-- What copy without ids says of its place: the tellings of a slug on a day.
create table telling (
    supplier text   not null,
    slug     text   not null,
    day      text   not null,
    guid     text   not null,
    story    text   not null,
    number   bigint not null,
    take     bigint not null,
    kill     bigint not null,
    primary key (supplier, slug, day, guid)
) without rowid;

create index telling_story on telling (story);

-- What the words of shown stories come to, together for a few days each: same copy shares some.
create table wording (
    band  bigint not null,
    story text   not null,
    primary key (band, story)
) without rowid;

-- Shown stories that are the same copy; each pair twice.
create table twin (
    story text not null,
    other text not null,
    primary key (story, other)
) without rowid;

-- Addresses that stories had on a site that moved in here.
create table former_address (
    path  text primary key,
    story text not null
) without rowid;

create index former_address_story on former_address (story);

-- Every version as it was read. `dispatch` is the journal's number, `name` the file's, for the pictures beside it.
create table version (
    number          integer primary key,
    story           text   not null,
    guid            text   not null,
    version         text,
    version_created bigint,
    arrived         bigint not null,
    supplier        text   not null,
    name            text   not null,
    dispatch        bigint not null,
    digest          blob   not null,
    content         blob   not null
);

create index version_story on version (story);

-- Picture files, and pictures that were sent as items of their own.
create table picture_file (
    supplier text   not null,
    name     text   not null,
    dispatch bigint not null,
    sha256   text   not null,
    primary key (supplier, name, dispatch)
) without rowid;

create index picture_file_sha256 on picture_file (sha256);

create table picture_item (
    number          integer primary key,
    supplier        text   not null,
    guid            text,
    version         text,
    version_created bigint,
    arrived         bigint not null,
    name            text   not null,
    dispatch        bigint not null,
    digest          blob   not null,
    content         blob   not null
);

create index picture_item_guid on picture_item (supplier, guid);
create index picture_item_dispatch on picture_item (dispatch);

-- Other ids by which stories may name a picture.
create table picture_other_id (
    supplier text not null,
    other    text not null,
    guid     text not null,
    primary key (supplier, other, guid)
) without rowid;

-- What a story's newest version looks for: files by name, picture items by guid.
create table picture_use (
    story    text not null,
    supplier text not null,
    kind     text not null,
    key      text not null,
    primary key (supplier, kind, key, story)
) without rowid;

create index picture_use_story on picture_use (story);

create table change (
    number integer primary key,
    story  text   not null,
    at     bigint not null
);

-- The last of the journal's dispatches that is filed here.
create table progress (
    dispatch bigint not null
);

insert into progress (dispatch) values (0);
