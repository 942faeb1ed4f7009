-- What hubs send us, or were asked to.
create table subscription (
    supplier text   not null,
    name     text   not null,
    hub      text   not null,
    topic    text   not null,
    path     text   not null unique,
    secret   text   not null,
    state    text   not null,
    pending  bigint not null,
    asked    bigint not null,
    until    bigint,
    primary key (supplier, name)
);
