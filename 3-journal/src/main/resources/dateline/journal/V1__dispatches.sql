-- Every dispatch, byte for byte. The bytes stand last, so that the other columns are read without them.
create table dispatch (
    number   integer primary key,
    supplier text    not null,
    name     text    not null,
    via      text    not null,
    arrived  bigint  not null,
    sha256   blob    not null,
    size     bigint  not null,
    bytes    blob    not null
);

create unique index dispatch_same on dispatch (sha256, supplier, name);

-- What of a dispatch could not be read; written anew each time that the dispatch is read.
create table quarantine (
    dispatch bigint not null references dispatch (number),
    place    text   not null,
    reason   text   not null
);

create index quarantine_dispatch on quarantine (dispatch);
