-- Loads a site for load.sh and restart.sh of tests/long, with as many threads as connections: wrk gives each thread a Lua
-- state of its own and one connection, so that request() and response() alternate, and each answer belongs to the request
-- before it.
local threads = {}
local names = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  for line in io.lines(args[1]) do
    local address, heading = line:match("^(.-)\t(.*)$")
    table.insert(names, { address, heading })
  end

  sent, answered, unmatched, failed, wrong, sample = 0, 0, 0, 0, 0, ""
end

function request()
  sent = sent + 1

  local name = names[(id * 7 + sent) % #names + 1]
  -- No two requests of a run have the same number.
  local number = string.format("%d", id * 10000000 + sent)
  expected = name[2] .. number .. "</bdi>!</h1>"

  return wrk.format("GET", name[1] .. number)
end

function response(status, headers, body)
  answered = answered + 1

  if not expected then
    unmatched = unmatched + 1
  elseif status ~= 200 then
    failed = failed + 1
    sample = status .. " instead of " .. expected
  elseif not body:find(expected, 1, true) or body:sub(-8) ~= "</html>\n" then
    wrong = wrong + 1
    sample = (body:match("<h1>.-</h1>") or body) .. " instead of " .. expected
  end

  expected = nil
end

function done(summary, latency, requests)
  local sum = { sent = 0, answered = 0, unmatched = 0, failed = 0, wrong = 0 }
  local sample = ""

  for _, thread in ipairs(threads) do
    for name, value in pairs(sum) do
      sum[name] = value + thread:get(name)
    end

    if thread:get("sample") ~= "" then
      sample = thread:get("sample")
    end
  end

  local errors = summary.errors
  local failures = sum.failed + sum.unmatched + errors.connect + errors.read + errors.write + errors.timeout

  if sample ~= "" then
    io.write("for example ", sample, "\n")
  end

  -- wrk asks for one request more when it starts, and stops with at most one under way on each connection.
  if sum.answered == 0 or sum.sent - sum.answered > #threads + 1 then
    io.write(string.format("%d requests and only %d answers\n", sum.sent, sum.answered))
    failures = failures + 1
  end

  io.write(string.format("%d requests, %.0f a second, %d failed, %d wrong bodies\n",
    sum.answered, sum.answered / (summary.duration / 1e6), failures, sum.wrong))
end
