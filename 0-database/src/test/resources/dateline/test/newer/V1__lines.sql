create table line (text text);
