-- What stories are about or from: a subject, a place, a supplier, a writer.
create table topic (
    id     integer primary key,
    kind   text not null,
    code   text,
    name   text not null,
    folded text not null,
    slug   text not null
);

create unique index topic_code on topic (code) where code is not null;
create index topic_name on topic (kind, folded);
create unique index topic_slug on topic (slug);

-- The topics of the stories that readers may see, by when each story was published.
create table story_topic (
    topic     bigint not null,
    published bigint not null,
    story     text   not null,
    primary key (topic, published, story)
) without rowid;

create index story_topic_story on story_topic (story);

-- Stories after this id were filed before topics were kept and are given theirs when the archive is opened; null
-- when all have them.
create table topic_fill (
    filled_to text
);

insert into topic_fill (filled_to) select '' where exists (select 1 from story);
