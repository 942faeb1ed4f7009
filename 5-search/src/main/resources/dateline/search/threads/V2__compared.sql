-- The archive's change after which all stories were compared anew; 0 if they never were.
alter table progress add column compared bigint not null default 0;
