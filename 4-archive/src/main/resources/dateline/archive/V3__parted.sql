-- Stories that an editor says are not the same copy, whatever their words; each pair twice.
create table parted (
    story text not null,
    other text not null,
    primary key (story, other)
) without rowid;
