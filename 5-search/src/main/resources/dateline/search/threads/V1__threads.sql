create table story (
    id        text primary key,
    -- In milliseconds since 1970.
    published bigint not null,
    -- The id of the first story of its thread; null if it has no thread.
    thread    text
);

create index story_thread on story (thread);

-- Two stories that report one matter, each pair in both directions.
create table link (
    story    text not null,
    other    text not null,
    strength real not null,
    primary key (story, other)
);

-- Stories that readers can no longer see, with one that their thread still has: their addresses lead there.
create table former (
    id    text primary key,
    story text not null
);

create index former_story on former (story);

-- The archive's change up to which the threads are complete, and when that was made.
create table progress (
    change bigint not null,
    at     bigint not null
);
