import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { cacheFolderIn } from '../../server/src/node/cache-argument.ts'
import { cacheFolderOf } from '../../server/src/node/cache-folder.ts'

describe('the folder of the cache', () => {
  it('is where the platform wants it', () => {
    assert.equal(cacheFolderOf({}, 'linux', '/home/a'), '/home/a/.cache/seedbed')
    assert.equal(cacheFolderOf({ XDG_CACHE_HOME: '/var/c' }, 'linux', '/home/a'), '/var/c/seedbed')
    assert.equal(cacheFolderOf({ XDG_CACHE_HOME: 'c' }, 'linux', '/home/a'), '/home/a/.cache/seedbed')
    assert.equal(cacheFolderOf({}, 'darwin', '/Users/a'), '/Users/a/Library/Caches/seedbed')
    assert.equal(cacheFolderOf({ LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\U'), 'C:\\L\\seedbed\\Cache')
    assert.equal(cacheFolderOf({}, 'win32', 'C:\\U'), 'C:\\U\\AppData\\Local\\seedbed\\Cache')
    for (const platform of ['linux', 'darwin', 'win32']) assert.equal(cacheFolderOf({}, platform, ''), undefined)
  })

  it('is what the command line says', () => {
    assert.equal(cacheFolderIn(['--stdio', '--cache=/a', '--cache=/b c']), '/b c')
    assert.equal(cacheFolderIn(['--cache=/a', '--no-cache']), undefined)
    assert.match(cacheFolderIn(['--stdio']) ?? '', /seedbed/)
    assert.equal(cacheFolderIn(['--cache=']), cacheFolderIn([]))
  })
})
