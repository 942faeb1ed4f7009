-- Who is sent which of our feeds, until when, and which edition of it they had last (its ETag; empty for none).
create table subscription (
    topic     text   not null,
    callback  text   not null,
    secret    text,
    until     bigint not null,
    delivered text   not null,
    primary key (topic, callback)
);
