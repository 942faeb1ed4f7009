-- When each supplier last sent something that we had not, to the minute; before the first, since when we listen.
create table heard (
    supplier text   not null primary key,
    since    bigint not null,
    last     bigint
);
