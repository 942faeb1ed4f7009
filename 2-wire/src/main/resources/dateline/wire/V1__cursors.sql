-- Where each connection to a supplier got to, in its own notation.
create table cursor (
    supplier text not null,
    via      text not null,
    name     text not null,
    cursor   text not null,
    primary key (supplier, via, name)
);
