-- What lists show of a version: its story without the body. Made when the version is filed; neither ever changes.
create table card (
    version integer primary key,
    content blob not null
);

-- Versions up to this number came before cards were kept and are given theirs when the archive is opened; 0 for none.
create table card_fill (
    version bigint not null
);

insert into card_fill (version) select coalesce(max(number), 0) from version;
