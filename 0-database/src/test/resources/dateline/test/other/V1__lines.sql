create table line (text text, number bigint);
