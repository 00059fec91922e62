-- Each world that was played in a demonstration: how far it is, and what it was made from, so that it can be made again.
create table app.demo_world (
    id         bigint           generated always as identity primary key,
    seed       bigint           not null,
    mark       text             not null,
    factor     double precision not null,
    from_at    timestamptz      not null,
    until_at   timestamptz      not null,
    days       integer          not null,
    day        integer          not null default 0,
    state      text             not null,
    cases      bigint           not null default 0,
    note       text,
    began_at   timestamptz      not null,
    ended_at   timestamptz,
    constraint demo_world_state_known check (state in ('playing', 'played', 'broken')),
    constraint demo_world_ends check ((state = 'playing') = (ended_at is null))
);

-- One world is played at a time, whoever starts it.
create unique index demo_world_one_at_a_time on app.demo_world ((true)) where state = 'playing';
