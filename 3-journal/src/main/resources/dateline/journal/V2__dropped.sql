-- What of the quarantine the newsroom has looked at and does not want; the dispatch itself stays.
create table dropped (
    dispatch bigint primary key references dispatch (number)
);
