create table line (text text not null);
