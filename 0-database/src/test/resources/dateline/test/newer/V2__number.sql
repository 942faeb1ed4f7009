alter table line add column number bigint;
