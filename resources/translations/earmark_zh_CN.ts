<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlockWidgets</name>
    <message>
        <source>The table is copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Arrows go from mark to mark, Enter opens one, Ctrl+C copies</source>
        <translation>方向键在图表标记间移动，回车打开，Ctrl+C 复制</translation>
    </message>
    <message>
        <source>The chart is copied: as a picture into a chat, as figures into a sheet</source>
        <translation>图表已复制：粘贴到聊天为图片，粘贴到表格为数字</translation>
    </message>
    <message>
        <source>Open the evaluation</source>
        <translation>打开质检评估</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>The picture is copied</source>
        <translation>图片已复制</translation>
    </message>
</context>
<context>
    <name>CallRecords</name>
    <message>
        <source>this call</source>
        <translation>本通通话</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a criterion and what was found there</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>0 to %1 in steps of %2</source>
        <translation>0 至 %1 分，步长 %2</translation>
    </message>
    <message numerus="yes">
        <source>one of %n level(s)</source>
        <translation>
            <numerusform>%n 个等级中选一</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>any of %n option(s)</source>
        <translation>
            <numerusform>%n 个选项中多选</numerusform>
        </translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a measured value</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>%1 off each time, counted up to %2</source>
        <translation>每次扣 %1 分，最多计 %2 次</translation>
    </message>
    <message>
        <source>bonus, yes or no</source>
        <translation>加分，是或否</translation>
    </message>
    <message>
        <source>bonus up to %1</source>
        <translation>加分，最高 %1 分</translation>
    </message>
    <message>
        <source>fatal</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>fatal when severe</source>
        <translation>情节严重即致命</translation>
    </message>
    <message>
        <source>N/A allowed</source>
        <translation>可不适用</translation>
    </message>
    <message>
        <source>on a condition</source>
        <translation>有适用条件</translation>
    </message>
    <message>
        <source>pass mark %1%</source>
        <translation>合格线 %1%</translation>
    </message>
    <message>
        <source>N/A is left out of the score</source>
        <translation>不适用项不计入总分</translation>
    </message>
    <message>
        <source>N/A earns full marks</source>
        <translation>不适用项按满分计</translation>
    </message>
    <message>
        <source>points are taken off %1</source>
        <translation>从 %1 分起扣</translation>
    </message>
    <message>
        <source>%1 off, once</source>
        <translation>扣 %1 分，只计一次</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Call type</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>联络方式</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <comment>card, version</comment>
        <translation>%1 · 第%2版</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1 · draft</source>
        <comment>card</comment>
        <translation>%1 · 草稿</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>随程序提供</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
    <message>
        <source>Go to scoring</source>
        <translation>转到评分</translation>
    </message>
    <message>
        <source>Go to the results</source>
        <translation>转到结果</translation>
    </message>
    <message>
        <source>Go to the scorecards</source>
        <translation>转到评分表</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>转到设置</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示全部快捷键</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import calls…</source>
        <translation>导入通话…</translation>
    </message>
    <message>
        <source>About Earmark</source>
        <translation>关于听鉴</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back 3 seconds</source>
        <translation>后退 3 秒</translation>
    </message>
    <message>
        <source>Forward 3 seconds</source>
        <translation>前进 3 秒</translation>
    </message>
    <message>
        <source>Back 15 seconds</source>
        <translation>后退 15 秒</translation>
    </message>
    <message>
        <source>Forward 15 seconds</source>
        <translation>前进 15 秒</translation>
    </message>
    <message>
        <source>Slower by 0.1</source>
        <translation>减速 0.1</translation>
    </message>
    <message>
        <source>Faster by 0.1</source>
        <translation>加速 0.1</translation>
    </message>
    <message>
        <source>Switch between 1× and my speed</source>
        <translation>在 1 倍速与我的倍速间切换</translation>
    </message>
    <message>
        <source>Skip the silence ahead</source>
        <translation>跳过前方静音</translation>
    </message>
    <message>
        <source>Always skip silence</source>
        <translation>始终跳过静音</translation>
    </message>
    <message>
        <source>Previous speaker turn</source>
        <translation>上一次换人说话</translation>
    </message>
    <message>
        <source>Next speaker turn</source>
        <translation>下一次换人说话</translation>
    </message>
    <message>
        <source>Previous event in the call</source>
        <translation>通话中的上一个事件</translation>
    </message>
    <message>
        <source>Next event in the call</source>
        <translation>通话中的下一个事件</translation>
    </message>
    <message>
        <source>Replay the last 5 seconds</source>
        <translation>重听最近 5 秒</translation>
    </message>
    <message>
        <source>Loop from here</source>
        <translation>从此处开始循环</translation>
    </message>
    <message>
        <source>Loop to here</source>
        <translation>循环到此处</translation>
    </message>
    <message>
        <source>Loop on or off</source>
        <translation>开启或关闭循环</translation>
    </message>
    <message>
        <source>Hear the agent alone</source>
        <translation>只听坐席</translation>
    </message>
    <message>
        <source>Hear the customer alone</source>
        <translation>只听客户</translation>
    </message>
    <message>
        <source>Hear both sides</source>
        <translation>听双方</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>打标记</translation>
    </message>
    <message>
        <source>Set a marker with a comment</source>
        <translation>打标记并写备注</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole call</source>
        <translation>显示整通电话</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>放大到选区</translation>
    </message>
    <message>
        <source>Pick the option or level</source>
        <translation>选择选项或等级</translation>
    </message>
    <message>
        <source>Answer yes</source>
        <translation>回答“是”</translation>
    </message>
    <message>
        <source>Answer no</source>
        <translation>回答“否”</translation>
    </message>
    <message>
        <source>Answer not applicable</source>
        <translation>回答“不适用”</translation>
    </message>
    <message>
        <source>Count one more</source>
        <translation>次数加一</translation>
    </message>
    <message>
        <source>Count one less</source>
        <translation>次数减一</translation>
    </message>
    <message>
        <source>Mark as fatal…</source>
        <translation>判为致命性错误…</translation>
    </message>
    <message>
        <source>Mark as severe…</source>
        <translation>判为情节严重…</translation>
    </message>
    <message>
        <source>Raise an urgent finding</source>
        <translation>紧急上报</translation>
    </message>
    <message>
        <source>Keep the call as a case</source>
        <translation>收入案例库</translation>
    </message>
    <message>
        <source>Previous criterion</source>
        <translation>上一个评分项</translation>
    </message>
    <message>
        <source>Next criterion</source>
        <translation>下一个评分项</translation>
    </message>
    <message>
        <source>Next unanswered criterion</source>
        <translation>下一个未评的评分项</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>写评语</translation>
    </message>
    <message>
        <source>Finish the comment</source>
        <translation>写完评语</translation>
    </message>
    <message>
        <source>Choose causes</source>
        <translation>选择原因归类</translation>
    </message>
    <message>
        <source>Submit and open the next call</source>
        <translation>提交并打开下一通</translation>
    </message>
    <message>
        <source>Park this call</source>
        <translation>暂存此通话</translation>
    </message>
    <message>
        <source>Show or hide a panel</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <source>Skip this call…</source>
        <translation>跳过此通话…</translation>
    </message>
    <message>
        <source>Open the call</source>
        <translation>打开通话</translation>
    </message>
    <message>
        <source>Swap agent and customer</source>
        <translation>对调坐席与客户声道</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>窗口内各处</translation>
    </message>
    <message>
        <source>Listening and scoring</source>
        <translation>听音与评分</translation>
    </message>
    <message>
        <source>In the waveform</source>
        <translation>波形图内</translation>
    </message>
    <message>
        <source>In the worklist</source>
        <translation>待检列表内</translation>
    </message>
    <message>
        <source>Take the event or passage as evidence</source>
        <translation>将事件或选中的文字标为依据</translation>
    </message>
    <message>
        <source>Into the text, and back to the form</source>
        <translation>进入文字记录，再回到评分表</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>上一条消息</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>下一条消息</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Select back by a message</source>
        <translation>向前多选一条消息</translation>
    </message>
    <message>
        <source>Select on by a message</source>
        <translation>向后多选一条消息</translation>
    </message>
    <message>
        <source>Select back by a sentence</source>
        <translation>向前多选一句</translation>
    </message>
    <message>
        <source>Select on by a sentence</source>
        <translation>向后多选一句</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>文字记录内</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新建评分表</translation>
    </message>
    <message>
        <source>New card from a template…</source>
        <translation>从模板新建评分表…</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑评分表</translation>
    </message>
    <message>
        <source>Duplicate the card</source>
        <translation>复制评分表</translation>
    </message>
    <message>
        <source>Import a card from a file…</source>
        <translation>从文件导入评分表…</translation>
    </message>
    <message>
        <source>Make a card from a spreadsheet…</source>
        <translation>用电子表格生成评分表…</translation>
    </message>
    <message>
        <source>Export the card to a file…</source>
        <translation>导出评分表到文件…</translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation>打印评分表…</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Say which call takes which card</source>
        <translation>设置哪些通话用哪张评分表</translation>
    </message>
    <message>
        <source>Make it the default card</source>
        <translation>设为默认评分表</translation>
    </message>
    <message>
        <source>Retire the version…</source>
        <translation>停用评分表…</translation>
    </message>
    <message>
        <source>Discard the draft…</source>
        <translation>放弃草稿…</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>添加评分项</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>添加评分大类</translation>
    </message>
    <message>
        <source>Name the section or criterion</source>
        <translation>命名大类或评分项</translation>
    </message>
    <message>
        <source>Duplicate the section or criterion</source>
        <translation>复制大类或评分项</translation>
    </message>
    <message>
        <source>Remove the section, criterion or row</source>
        <translation>删除大类、评分项或行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Paste lines as criteria</source>
        <translation>逐行粘贴为评分项</translation>
    </message>
    <message>
        <source>Take criteria from the library</source>
        <translation>从评分项库选取</translation>
    </message>
    <message>
        <source>Previous section or criterion</source>
        <translation>上一个大类或评分项</translation>
    </message>
    <message>
        <source>Next section or criterion</source>
        <translation>下一个大类或评分项</translation>
    </message>
    <message>
        <source>Go to the outline, the properties, the preview</source>
        <translation>转到大纲、属性、预览</translation>
    </message>
    <message>
        <source>Publish the card…</source>
        <translation>发布评分表…</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>返回评分表列表</translation>
    </message>
    <message>
        <source>In the list of cards</source>
        <translation>在评分表列表中</translation>
    </message>
    <message>
        <source>Editing a card</source>
        <translation>编辑评分表时</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Remove every filter</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>选择时段</translation>
    </message>
    <message>
        <source>Compare with another team or period</source>
        <translation>与其他班组或时段对比</translation>
    </message>
    <message>
        <source>Open a saved view</source>
        <translation>打开已存视图</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>存为视图…</translation>
    </message>
    <message>
        <source>Open one of the first nine saved views</source>
        <translation>打开前九个视图之一</translation>
    </message>
    <message>
        <source>Go to the filters, the figures, the table, the trend, the criteria</source>
        <translation>转到筛选、指标、表格、趋势、评分项</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>In the results</source>
        <translation>结果中</translation>
    </message>
    <message>
        <source>Go to the reports</source>
        <translation>转到报告</translation>
    </message>
    <message>
        <source>Answer the urgent finding</source>
        <translation>答复紧急上报</translation>
    </message>
    <message>
        <source>In the reports</source>
        <translation>在报告中</translation>
    </message>
    <message>
        <source>Go to what waits, the overview, coaching, weak points, trainings, cases, the inspector&apos;s report</source>
        <translation>转到待办、总览、辅导、薄弱点、培训、案例库、质检员报告</translation>
    </message>
    <message>
        <source>Choose the agent or the team</source>
        <translation>选择坐席或班组</translation>
    </message>
    <message>
        <source>Plan a session, add a training</source>
        <translation>安排辅导、新增培训</translation>
    </message>
    <message>
        <source>Export the report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <source>Put in a ready phrase (in the comment)</source>
        <translation>在评语中插入常用评语</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>The same period a year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>The whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>班组 %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>全中心</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Call type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Call or text</source>
        <translation>通话或文字</translation>
    </message>
    <message>
        <source>First response, seconds</source>
        <translation>首次响应（秒）</translation>
    </message>
    <message>
        <source>Slowest response, seconds</source>
        <translation>最慢响应（秒）</translation>
    </message>
    <message>
        <source>Longest dead air, seconds</source>
        <translation>最长冷场（秒）</translation>
    </message>
    <message>
        <source>Dead air in all, seconds</source>
        <translation>冷场合计（秒）</translation>
    </message>
    <message>
        <source>Agent&apos;s share of talk, percent</source>
        <translation>坐席说话占比（%）</translation>
    </message>
    <message>
        <source>Length, seconds</source>
        <translation>时长（秒）</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>the language is en or zh_CN, not %1</source>
        <translation>语言只能是 en 或 zh_CN，不能是 %1</translation>
    </message>
    <message>
        <source>the theme is system, light or dark, not %1</source>
        <translation>主题只能是 system、light 或 dark，不能是 %1</translation>
    </message>
    <message>
        <source>Work on this store.</source>
        <translation>使用此数据库。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Keep the settings in this file.</source>
        <translation>将设置保存在此文件中。</translation>
    </message>
    <message>
        <source>en or zh_CN; remembered.</source>
        <translation>en 或 zh_CN，会被记住。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>system, light or dark; remembered.</source>
        <translation>system、light 或 dark，会被记住。</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Work on a throw-away copy of the sample calls.</source>
        <translation>使用示例通话的一次性副本。</translation>
    </message>
    <message>
        <source>Quality evaluation of call-centre calls.</source>
        <translation>呼叫中心通话质量评估。</translation>
    </message>
    <message>
        <source>%1 is not an option</source>
        <translation>%1 不是有效选项</translation>
    </message>
    <message>
        <source>name a store or take the sample, not both</source>
        <translation>指定数据库与使用示例只能二选一</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>no change can be told</source>
        <translation>无法判断变化</translation>
    </message>
    <message>
        <source>%1 (%2 … %3)</source>
        <comment>a change in points with its interval</comment>
        <translation>%1（%2 … %3）</translation>
    </message>
    <message>
        <source>better, by more than chance</source>
        <translation>改善，超出偶然</translation>
    </message>
    <message>
        <source>worse, by more than chance</source>
        <translation>变差，超出偶然</translation>
    </message>
    <message>
        <source>not beyond chance</source>
        <translation>未超出偶然</translation>
    </message>
    <message>
        <source>too few calls to tell</source>
        <translation>通话太少，无法判断</translation>
    </message>
    <message>
        <source>Before %1 (%2 calls), after %3 (%4 calls): %5, %6.</source>
        <translation>辅导前 %1（%2 通），辅导后 %3（%4 通）：%5，%6。</translation>
    </message>
    <message>
        <source>The weeks after the session are not over yet.</source>
        <translation>辅导后的观察期尚未结束。</translation>
    </message>
    <message>
        <source>The rise may have come by itself: who is picked in a bad month mostly does better in the next one.</source>
        <translation>上升可能是自然回升：在表现差的月份被选中的人，下个月大多会好一些。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%1 cannot be used as it is.</source>
        <translation>%1无法直接使用。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请改正后重试。</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>找不到%1。</translation>
    </message>
    <message>
        <source>Check that it still exists and where it lies.</source>
        <translation>请确认它是否还在以及所在位置。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1已经存在。</translation>
    </message>
    <message>
        <source>Choose another name or remove the old one first.</source>
        <translation>请换一个名称，或先移除旧的。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1已被他人修改。</translation>
    </message>
    <message>
        <source>Open it again to see the newest state.</source>
        <translation>请重新打开以查看最新内容。</translation>
    </message>
    <message>
        <source>%1 is not complete.</source>
        <translation>%1尚未完成。</translation>
    </message>
    <message>
        <source>Answer what is still open, then submit.</source>
        <translation>请评完剩余各项后再提交。</translation>
    </message>
    <message>
        <source>%1 does not allow this now.</source>
        <translation>%1当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>%1 does not have the form it should have.</source>
        <translation>%1的格式不正确。</translation>
    </message>
    <message>
        <source>Mend the place named and try again.</source>
        <translation>请修正所指位置后重试。</translation>
    </message>
    <message>
        <source>%1 is of a kind that Earmark does not read.</source>
        <translation>听鉴无法读取%1这种类型。</translation>
    </message>
    <message>
        <source>Convert it to a listed format.</source>
        <translation>请转换为所列格式之一。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1过大。</translation>
    </message>
    <message>
        <source>Split it into smaller parts.</source>
        <translation>请拆分成较小的几份。</translation>
    </message>
    <message>
        <source>%1 is protected by a password.</source>
        <translation>%1设有密码保护。</translation>
    </message>
    <message>
        <source>Save a copy without the password and use that.</source>
        <translation>请另存一份不带密码的副本再使用。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1无法读写。</translation>
    </message>
    <message>
        <source>Check the disk and the folder, then try again.</source>
        <translation>请检查磁盘与文件夹后重试。</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be saved.</source>
        <translation>磁盘已满，%1无法保存。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1无法写入。</translation>
    </message>
    <message>
        <source>Ask for the right to write in this folder, or choose another.</source>
        <translation>请申请该文件夹的写入权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is open in another window of Earmark.</source>
        <translation>%1已在另一个听鉴窗口中打开。</translation>
    </message>
    <message>
        <source>Close that window first.</source>
        <translation>请先关闭那个窗口。</translation>
    </message>
    <message>
        <source>%1 lies on a network share, where data can be damaged.</source>
        <translation>%1位于网络共享上，数据可能损坏。</translation>
    </message>
    <message>
        <source>Keep it on this computer&apos;s own disk.</source>
        <translation>请将其放在本机磁盘上。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Earmark.</source>
        <translation>%1由更新版本的听鉴写入。</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>请安装最新版本。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1已损坏。</translation>
    </message>
    <message>
        <source>%1 cannot be played.</source>
        <translation>%1无法播放。</translation>
    </message>
    <message>
        <source>Check the recording and the sound device.</source>
        <translation>请检查录音与声音设备。</translation>
    </message>
    <message>
        <source>Something went wrong in Earmark itself: %1.</source>
        <translation>听鉴自身出错：%1。</translation>
    </message>
    <message>
        <source>Please report this with the words shown here.</source>
        <translation>请将此处文字一并反馈给我们。</translation>
    </message>
    <message>
        <source>This</source>
        <translation>此项</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 (%2) %3</source>
        <comment>what happened, place and reason, what to do</comment>
        <translation>%1（%2）%3</translation>
    </message>
    <message>
        <source>A submitted evaluation is corrected by a new revision, a published card by its next version.</source>
        <translation>已提交的评估以新的修订版更正，已发布的评分表以下一个版本更正。</translation>
    </message>
    <message>
        <source>No scorecard is chosen for written contacts. Publish one that judges texts, then add a rule that takes it, under Cards.</source>
        <translation>没有评分表用于书面沟通。请发布一份评书面沟通的评分表，并在“评分表”中添加使用它的规则。</translation>
    </message>
    <message>
        <source>Repair it or restore a backup (Settings, Data safety).</source>
        <translation>请修复或恢复备份（设置 › 数据安全）。</translation>
    </message>
    <message>
        <source>The decoder broke down on %1 and was stopped.</source>
        <translation>解码%1时解码程序崩溃，已将其停止。</translation>
    </message>
    <message>
        <source>The decoder got stuck in %1 and was stopped.</source>
        <translation>解码%1时解码程序卡住，已将其停止。</translation>
    </message>
    <message>
        <source>Decoding %1 took more memory or time than is allowed and was stopped.</source>
        <translation>解码%1所用的内存或时间超出限额，已停止解码。</translation>
    </message>
    <message>
        <source>The file may be damaged, or made to do harm. Nothing else is affected; ask the recorder for the file again.</source>
        <translation>该文件可能已损坏，或是有人蓄意制作。其他录音不受影响；请从录音系统重新导出该文件。</translation>
    </message>
    <message>
        <source>In the place of the recording %1 lies another one than was scored.</source>
        <translation>录音 %1 所在位置上的文件已不是当时评分的那一个。</translation>
    </message>
    <message>
        <source>Put the scored one back; its evaluations stand as they are.</source>
        <translation>请放回当时评分的录音；已有评估不受影响。</translation>
    </message>
</context>
<context>
    <name>Fatal</name>
    <message>
        <source>When answered yes</source>
        <translation>答“是”时</translation>
    </message>
    <message>
        <source>When answered no</source>
        <translation>答“否”时</translation>
    </message>
    <message>
        <source>When one of these is chosen</source>
        <translation>选中以下等级时</translation>
    </message>
    <message>
        <source>When the points are at most</source>
        <translation>得分不高于</translation>
    </message>
    <message>
        <source>When it occurs at least so often</source>
        <translation>发生次数达到</translation>
    </message>
    <message>
        <source>When called severe</source>
        <translation>判为情节严重时</translation>
    </message>
    <message>
        <source>the score is 0</source>
        <translation>总分为0</translation>
    </message>
    <message>
        <source>the section is 0</source>
        <translation>本大类为0分</translation>
    </message>
    <message>
        <source>the score is at most</source>
        <translation>总分不高于</translation>
    </message>
    <message>
        <source>it fails, the score stays</source>
        <translation>判为不合格，总分不变</translation>
    </message>
    <message>
        <source>the criterion is 0, without failing</source>
        <translation>本项为0分，不判不合格</translation>
    </message>
    <message>
        <source>Change a fatal rule</source>
        <translation>修改致命性规则</translation>
    </message>
    <message>
        <source>Fatal rule %1: when</source>
        <translation>致命性规则%1：触发条件</translation>
    </message>
    <message>
        <source>Fatal rule %1: which levels</source>
        <translation>致命性规则%1：哪些等级</translation>
    </message>
    <message>
        <source>Fatal rule %1: points or count</source>
        <translation>致命性规则%1：分值或次数</translation>
    </message>
    <message>
        <source>Fatal rule %1: what it does</source>
        <translation>致命性规则%1：如何处理</translation>
    </message>
    <message>
        <source>Fatal rule %1: most percent</source>
        <translation>致命性规则%1：最高百分比</translation>
    </message>
    <message>
        <source>Add a fatal rule</source>
        <translation>添加致命性规则</translation>
    </message>
    <message>
        <source>Remove a fatal rule</source>
        <translation>删除致命性规则</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>– not taken –</source>
        <translation>– 不取 –</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Recording file</source>
        <translation>录音文件</translation>
    </message>
    <message>
        <source>Customer&apos;s file</source>
        <translation>客户侧录音</translation>
    </message>
    <message>
        <source>Agent number</source>
        <translation>坐席工号</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>坐席姓名</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>技能组</translation>
    </message>
    <message>
        <source>Call type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户号码</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Length (the file tells)</source>
        <translation>时长（以录音文件为准）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>Team in Chinese</source>
        <translation>班组中文名</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>In the team since</source>
        <translation>入组日期</translation>
    </message>
    <message>
        <source>The file cannot be read (%1). Check that it exists and that you may open it.</source>
        <translation>无法读取文件（%1）。请确认文件还在，并且您有权打开。</translation>
    </message>
    <message>
        <source>The file is empty. Export the list again.</source>
        <translation>文件是空的。请重新导出清单。</translation>
    </message>
    <message>
        <source>The file is larger than %1. Export a shorter period and import it in parts.</source>
        <translation>文件超过%1。请缩短导出的时间段，分批导入。</translation>
    </message>
    <message>
        <source>This is neither a CSV text nor an Excel workbook. Export the list as .xlsx or .csv.</source>
        <translation>这既不是CSV文本，也不是Excel工作簿。请把清单导出为.xlsx或.csv。</translation>
    </message>
    <message>
        <source>This is a workbook of Excel 97–2003 (.xls), which is not read. Open it in Excel or WPS and save it as an Excel Workbook (.xlsx).</source>
        <translation>这是Excel 97–2003格式（.xls）的工作簿，不支持读取。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Open it in Excel or WPS, take the password away under File, Info, Protect Workbook, and save it again.</source>
        <translation>文件有密码保护。请用Excel或WPS打开，在“文件－信息－保护工作簿”中取消密码后重新保存。</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb), which is not read. Save it as an Excel Workbook (.xlsx).</source>
        <translation>这是二进制工作簿（.xlsb），不支持读取。请另存为“Excel工作簿（.xlsx）”。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file, which is not read. Save it as Excel 2007–365 (.xlsx) or CSV.</source>
        <translation>这是OpenDocument文件，不支持读取。请另存为Excel 2007–365（.xlsx）或CSV。</translation>
    </message>
    <message>
        <source>This is a web page under a spreadsheet&apos;s name. Open it in Excel or WPS and save it as an Excel Workbook (.xlsx).</source>
        <translation>这是一个以表格文件命名的网页。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”。</translation>
    </message>
    <message>
        <source>The text is damaged: it is not valid %1. Export the list again, or choose another encoding.</source>
        <translation>文本已损坏：不是有效的%1。请重新导出清单，或另选编码。</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB18030. Choose its encoding, or save it as CSV UTF-8.</source>
        <translation>文本既不是UTF-8，也不是GB18030。请选择编码，或另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is never closed. Close it, or save the list as .xlsx.</source>
        <translation>这里的引号没有配对的后引号。请补上，或把清单另存为.xlsx。</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark. Double quotation marks inside a cell, or save the list as .xlsx.</source>
        <translation>后引号之后还有文字。单元格内的引号请写成两个，或把清单另存为.xlsx。</translation>
    </message>
    <message>
        <source>More than %1 rows. Export a shorter period and import it in parts.</source>
        <translation>超过%1行。请缩短导出的时间段，分批导入。</translation>
    </message>
    <message>
        <source>More than %1 columns. Delete the columns that are not needed.</source>
        <translation>超过%1列。请删去用不到的列。</translation>
    </message>
    <message>
        <source>A cell holds more than %1 characters. Shorten it, or check the quotation marks.</source>
        <translation>单元格超过%1个字符。请缩短，或检查引号。</translation>
    </message>
    <message>
        <source>The part %1 unpacks to far more than a list can hold, so the file was refused. Export the list again.</source>
        <translation>文件中的%1解压后远超一份清单应有的大小，已拒绝读取。请重新导出清单。</translation>
    </message>
    <message>
        <source>The workbook is damaged (%1). Copy or export it again.</source>
        <translation>工作簿已损坏（%1）。请重新复制或导出。</translation>
    </message>
    <message>
        <source>The workbook is damaged: %1. Open it in Excel or WPS and save it again.</source>
        <translation>工作簿已损坏：%1。请用Excel或WPS打开后重新保存。</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells. Check that this is the right file.</source>
        <translation>工作簿里没有有内容的工作表。请确认没有选错文件。</translation>
    </message>
    <message>
        <source>The workbook has no sheet named “%1”. Choose another.</source>
        <translation>工作簿里没有名为“%1”的工作表。请另选。</translation>
    </message>
    <message>
        <source>No row looks like column headings. Put a row with the columns&apos; names on top.</source>
        <translation>没有找到列标题。请在最上面加一行列名。</translation>
    </message>
    <message>
        <source>There are headings but no rows below them. Export the list again.</source>
        <translation>只有列标题，下面没有数据。请重新导出清单。</translation>
    </message>
    <message>
        <source>No column is taken as “%1”. Choose the column that holds it.</source>
        <translation>没有指定“%1”所在的列。请选择。</translation>
    </message>
    <message>
        <source>Another column is taken as “%1” already. Choose one of the two.</source>
        <translation>已有另一列指定为“%1”。请二选一。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings. Put cells that hold the separator in quotation marks.</source>
        <translation>这一行的单元格比列标题多。含有分隔符的单元格请加引号。</translation>
    </message>
    <message>
        <source>The cell holds the spreadsheet error %1. Mend its formula.</source>
        <translation>单元格是表格错误值%1。请修正公式。</translation>
    </message>
    <message>
        <source>“%1” is missing. Fill it in.</source>
        <translation>缺少“%1”。请补上。</translation>
    </message>
    <message>
        <source>Longer than %1 characters. Shorten it.</source>
        <translation>超过%1个字符。请缩短。</translation>
    </message>
    <message>
        <source>The text holds control characters. Type it again.</source>
        <translation>文字含有控制字符。请重新输入。</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded a long number to %1. Format the column as text and export again.</source>
        <translation>表格软件把长数字变成了%1。请把该列设为文本格式后重新导出。</translation>
    </message>
    <message>
        <source>“%1” is not a date and time. Write it like 2026-03-02 09:14:12.</source>
        <translation>“%1”不是日期时间。请写成2026-03-02 09:14:12这样。</translation>
    </message>
    <message>
        <source>“%1” may be day/month or month/day. Choose which.</source>
        <translation>“%1”可能是日/月，也可能是月/日。请选择。</translation>
    </message>
    <message>
        <source>“%1” is not a direction. Write inbound, outbound or internal.</source>
        <translation>“%1”不是呼叫方向。请写呼入、呼出或内部。</translation>
    </message>
    <message>
        <source>“%1” is not a role. Write agent, leader or inspector.</source>
        <translation>“%1”不是角色。请写坐席、班组长或质检员。</translation>
    </message>
    <message>
        <source>Agent “%1” is not in the roster. Import the roster first, or add unknown agents.</source>
        <translation>花名册里没有坐席“%1”。请先导入花名册，或勾选添加新坐席。</translation>
    </message>
    <message>
        <source>Agent “%1” is not in the roster, but “%2” is: leading zeros may be lost. Format the column as text and export again.</source>
        <translation>花名册里没有坐席“%1”，但有“%2”：可能丢了前面的0。请把该列设为文本格式后重新导出。</translation>
    </message>
    <message>
        <source>Team “%1” is not in the roster. Import the roster first, or add unknown agents.</source>
        <translation>花名册里没有班组“%1”。请先导入花名册，或勾选添加新坐席。</translation>
    </message>
    <message>
        <source>Row %1 names the same one. Delete one of the two.</source>
        <translation>与第%1行重复。请删去其中一行。</translation>
    </message>
    <message>
        <source>Row %2 says “%1”. Make both rows agree.</source>
        <translation>第%2行写的是“%1”。请改成一致。</translation>
    </message>
    <message>
        <source>“%1” lies outside the recordings folder. Choose the folder that holds it.</source>
        <translation>“%1”不在录音文件夹里。请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>No file “%1” in the recordings folder. The call waits until it is there.</source>
        <translation>录音文件夹里没有“%1”。该通话会一直等到文件出现。</translation>
    </message>
    <message>
        <source>The folder cannot be read (%1). Check that it exists and that you may open it.</source>
        <translation>无法读取文件夹（%1）。请确认文件夹还在，并且您有权打开。</translation>
    </message>
    <message>
        <source>More than %1 files. Choose a folder further down.</source>
        <translation>超过%1个文件。请选择下一级文件夹。</translation>
    </message>
    <message>
        <source>The name does not fit the pattern. Change the pattern or rename the file.</source>
        <translation>文件名与格式不符。请修改格式，或重命名文件。</translation>
    </message>
    <message>
        <source>The pattern cannot be used: %1.</source>
        <translation>这个格式不能用：%1。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it from the recorder again.</source>
        <translation>文件是空的。请从录音系统重新复制。</translation>
    </message>
    <message>
        <source>Not a recording in a known format. Left out.</source>
        <translation>不是可识别的录音，已略过。</translation>
    </message>
    <message>
        <source>The file of the other side is missing. Taken as a recording with one side.</source>
        <translation>缺少另一侧的文件，按单侧录音处理。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>column letter (its heading)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>%1列</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第%1行%2列</translation>
    </message>
    <message>
        <source>The file does not tell what it is. If it is a recording, choose its format under “Files without a header are”. Left out.</source>
        <translation>文件本身无法说明其格式，已略过。如果是录音，请在“无文件头的文件”处选择格式。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file and the place in it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place and what was found there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The name holds control characters or bytes that are no UTF-8 (each shown as \xHH). Rename the file and import the folder again.</source>
        <translation>文件名含有控制字符或不是 UTF-8 的字节（每个以 \xHH 表示）。请重命名文件后再次导入该文件夹。</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n text(s) missing in English</source>
        <translation>
            <numerusform>缺%n处英文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) missing in Chinese</source>
        <translation>
            <numerusform>缺%n处中文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteChoice</name>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>主题：深色</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Guidance</source>
        <translation>评分说明</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>总分上限</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>起评分</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>整张评分表</translation>
    </message>
    <message>
        <source>Rules of the card</source>
        <translation>计分规则</translation>
    </message>
    <message>
        <source>Fatal rule %1</source>
        <translation>致命性规则%1</translation>
    </message>
    <message>
        <source>Phrase %1</source>
        <translation>常用语%1</translation>
    </message>
    <message>
        <source>Band %1</source>
        <translation>分段“%1”</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print the card to a file</source>
        <translation>将评分表打印到文件</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Printed to %1</source>
        <translation>已打印到%1</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>a row points to a %1 that does not exist</source>
        <translation>有一行指向不存在的 %1</translation>
    </message>
    <message>
        <source>the scorecard does not match its checksum</source>
        <translation>评分表与其校验和不符</translation>
    </message>
    <message>
        <source>the draft of a scorecard does not match its checksum</source>
        <translation>评分表草稿与其校验和不符</translation>
    </message>
    <message>
        <source>the coaching session does not match its checksum</source>
        <translation>辅导面谈与其校验和不符</translation>
    </message>
    <message>
        <source>the training does not match its checksum</source>
        <translation>培训与其校验和不符</translation>
    </message>
    <message>
        <source>the example does not match its checksum</source>
        <translation>案例与其校验和不符</translation>
    </message>
    <message>
        <source>the urgent finding does not match its checksum</source>
        <translation>紧急上报与其校验和不符</translation>
    </message>
    <message>
        <source>rule %1 chooses a scorecard that is not published</source>
        <translation>第 %1 条规则选用的评分表未发布</translation>
    </message>
    <message>
        <source>the evaluation cannot be found by its id</source>
        <translation>按编号找不到该评估</translation>
    </message>
    <message>
        <source>the evaluation does not match its checksum</source>
        <translation>评估与其校验和不符</translation>
    </message>
    <message>
        <source>the stored score is not what the answers give on their scorecard</source>
        <translation>保存的得分与按评分表算出的得分不一致</translation>
    </message>
    <message>
        <source>a fact stands for no submitted evaluation</source>
        <translation>有一条统计明细没有对应的已提交评估</translation>
    </message>
    <message>
        <source>the evaluation has no fact where it should have one</source>
        <translation>该评估缺少应有的统计明细</translation>
    </message>
    <message>
        <source>the fact does not say what the evaluation says</source>
        <translation>统计明细与评估内容不一致</translation>
    </message>
    <message>
        <source>facts are in no sheet</source>
        <translation>有统计明细未计入汇总</translation>
    </message>
    <message>
        <source>a sheet stands for no facts</source>
        <translation>有一份汇总没有对应的统计明细</translation>
    </message>
    <message>
        <source>a sheet differs from its facts</source>
        <translation>汇总与其统计明细不一致</translation>
    </message>
    <message>
        <source>the folder of %1 recordings is not there</source>
        <translation>%1 条录音所在的文件夹不存在</translation>
    </message>
    <message>
        <source>the file is not there: %1</source>
        <translation>文件不存在：%1</translation>
    </message>
    <message>
        <source>the store was not closed and then opened without its log (the file beside it that ends in -wal): what was saved last before %1 may be missing</source>
        <translation>数据库未正常关闭，再次打开时缺少其日志（旁边以 -wal 结尾的文件）：%1 之前最后保存的内容可能已丢失</translation>
    </message>
    <message>
        <source>%1 rows carried over, others could not be read</source>
        <translation>已转入 %1 行，其余无法读取</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>a version of a scorecard</source>
        <translation>一个评分表版本</translation>
    </message>
    <message>
        <source>a version of a scorecard does not match its checksum</source>
        <translation>一个评分表版本与其校验和不符</translation>
    </message>
    <message>
        <source>an evaluation does not match its checksum</source>
        <translation>评估与其校验和不符</translation>
    </message>
    <message>
        <source>an evaluation, as it was then: %1</source>
        <translation>评估，已恢复为备份时的内容：%1</translation>
    </message>
    <message>
        <source>an evaluation: %1</source>
        <translation>评估：%1</translation>
    </message>
    <message>
        <source>a call: only that it was evaluated is known, its day is that of the evaluation</source>
        <translation>一通电话：只知道它曾被评估，日期取自评估</translation>
    </message>
    <message>
        <source>a coaching session: %1</source>
        <translation>辅导面谈：%1</translation>
    </message>
    <message>
        <source>a training: %1</source>
        <translation>培训：%1</translation>
    </message>
    <message>
        <source>an example: %1</source>
        <translation>案例：%1</translation>
    </message>
    <message>
        <source>an urgent finding: %1</source>
        <translation>紧急上报：%1</translation>
    </message>
    <message>
        <source>as it was then: %1</source>
        <translation>已恢复为备份时的内容：%1</translation>
    </message>
    <message>
        <source>it does not match its checksum</source>
        <translation>与其校验和不符</translation>
    </message>
    <message>
        <source>its rows cannot be read</source>
        <translation>其数据行无法读取</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>its agent is lost</source>
        <translation>其坐席已丢失</translation>
    </message>
    <message>
        <source>its call is lost</source>
        <translation>其通话已丢失</translation>
    </message>
    <message>
        <source>its inspector is lost</source>
        <translation>其质检员已丢失</translation>
    </message>
    <message>
        <source>its scorecard is lost</source>
        <translation>其评分表已丢失</translation>
    </message>
    <message>
        <source>the revision before it is lost</source>
        <translation>其上一修订版已丢失</translation>
    </message>
    <message>
        <source>its correction is lost, so that it stands again</source>
        <translation>对它的更正已丢失，故恢复生效</translation>
    </message>
    <message>
        <source>parts of it were lost or altered; look at it again</source>
        <translation>部分内容已丢失或被改动，请重新核对</translation>
    </message>
    <message>
        <source>somebody or an evaluation that it names is lost, or a draft again</source>
        <translation>其中提到的人员或评估已丢失，或已转为草稿</translation>
    </message>
    <message>
        <source>only a part of it is left</source>
        <translation>只剩一部分</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Web page with its sound, one file…</source>
        <translation>带录音的网页，单个文件…</translation>
    </message>
    <message>
        <source>Web page with its sound, in a folder…</source>
        <translation>带录音的网页，存为文件夹…</translation>
    </message>
    <message>
        <source>Workbook (XLSX)…</source>
        <translation>工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>Figures only (CSV)…</source>
        <translation>仅数据（CSV）…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>PDF to print…</source>
        <translation>PDF，供打印…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ResultFilter</name>
    <message>
        <source>inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内线</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>mystery calls</source>
        <translation>拨测</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>scored again</source>
        <translation>复评</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Call type</source>
        <translation>来电类型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>评估目的</translation>
    </message>
    <message>
        <source>Criterion failed</source>
        <translation>未达标评分项</translation>
    </message>
    <message>
        <source>Fatal error</source>
        <translation>致命性错误</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>With a fatal error</source>
        <translation>有致命性错误</translation>
    </message>
    <message>
        <source>Without a fatal error</source>
        <translation>无致命性错误</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>未达标：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter kind and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因归类</translation>
    </message>
</context>
<context>
    <name>ResultsSentence</name>
    <message>
        <source>No points were lost here.</source>
        <translation>这里没有失分。</translation>
    </message>
    <message>
        <source>%1 costs most, %2 of all points lost; %3 is surely lowest with %4.</source>
        <translation>“%1”失分最多，占全部失分的 %2；%3 以 %4 明显最低。</translation>
    </message>
    <message>
        <source>%1 costs most, %2 of all points lost.</source>
        <translation>“%1”失分最多，占全部失分的 %2。</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>the same period a year before</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>the whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>The mean is %1 points above %2, beyond chance.</source>
        <translation>平均分比%2高 %1 分，超出正常波动。</translation>
    </message>
    <message>
        <source>The mean is %1 points below %2, beyond chance.</source>
        <translation>平均分比%2低 %1 分，超出正常波动。</translation>
    </message>
    <message>
        <source>The mean rises by %1 points a month.</source>
        <translation>平均分每月上升 %1 分。</translation>
    </message>
    <message>
        <source>The mean rises by %1 points a week.</source>
        <translation>平均分每周上升 %1 分。</translation>
    </message>
    <message>
        <source>The mean falls by %1 points a month.</source>
        <translation>平均分每月下降 %1 分。</translation>
    </message>
    <message>
        <source>The mean falls by %1 points a week.</source>
        <translation>平均分每周下降 %1 分。</translation>
    </message>
    <message>
        <source>The mean last swung beyond chance in the step from %1.</source>
        <translation>平均分最近一次异常波动始于 %1。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove a row</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>移动一行</translation>
    </message>
    <message>
        <source>Points of level %1</source>
        <translation>等级%1的分值</translation>
    </message>
    <message>
        <source>Name of level %1</source>
        <translation>等级%1的名称</translation>
    </message>
    <message>
        <source>What earns level %1</source>
        <translation>等级%1的得分标准</translation>
    </message>
    <message>
        <source>Change the points of a level</source>
        <translation>修改等级分值</translation>
    </message>
    <message>
        <source>Name a level</source>
        <translation>命名等级</translation>
    </message>
    <message>
        <source>Say what earns a level</source>
        <translation>填写等级标准</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>From, band %1</source>
        <translation>分段%1的下限</translation>
    </message>
    <message>
        <source>To, band %1</source>
        <translation>分段%1的上限</translation>
    </message>
    <message>
        <source>Points of band %1</source>
        <translation>分段%1的分值</translation>
    </message>
    <message>
        <source>Name of band %1</source>
        <translation>分段%1的名称</translation>
    </message>
    <message>
        <source>Move the end of a band</source>
        <translation>调整分段界限</translation>
    </message>
    <message>
        <source>Change the points of a band</source>
        <translation>修改分段分值</translation>
    </message>
    <message>
        <source>Name a band</source>
        <translation>命名分段</translation>
    </message>
    <message>
        <source>Add a band</source>
        <translation>添加分段</translation>
    </message>
    <message>
        <source>From percent, grade %1</source>
        <translation>等第%1的下限（%）</translation>
    </message>
    <message>
        <source>To percent, grade %1</source>
        <translation>等第%1的上限（%）</translation>
    </message>
    <message>
        <source>Name of grade %1</source>
        <translation>等第%1的名称</translation>
    </message>
    <message>
        <source>Colour of grade %1</source>
        <translation>等第%1的颜色</translation>
    </message>
    <message>
        <source>Move the end of a grade</source>
        <translation>调整等第界限</translation>
    </message>
    <message>
        <source>Name a grade</source>
        <translation>命名等第</translation>
    </message>
    <message>
        <source>Change the colour of a grade</source>
        <translation>修改等第颜色</translation>
    </message>
    <message>
        <source>Add a grade</source>
        <translation>添加等第</translation>
    </message>
    <message>
        <source>Phrase %1</source>
        <translation>常用语%1</translation>
    </message>
    <message>
        <source>Change a phrase</source>
        <translation>修改常用语</translation>
    </message>
    <message>
        <source>Add a phrase</source>
        <translation>添加常用语</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>what a restore replaced</source>
        <translation>恢复前的数据</translation>
    </message>
    <message>
        <source>damaged, put aside by a repair</source>
        <translation>修复时保留的损坏文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Scorecard draft</source>
        <translation>评分表草稿</translation>
    </message>
    <message>
        <source>Card rule</source>
        <translation>评分表规则</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>From a backup</source>
        <translation>取自备份</translation>
    </message>
    <message>
        <source>A draft again, to be looked at</source>
        <translation>已转为草稿，需重新核对</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>What the store holds beyond the backup cannot be read any more.</source>
        <translation>数据库中备份之后的内容已无法读取。</translation>
    </message>
    <message>
        <source>The backup holds everything that the store holds.</source>
        <translation>备份包含数据库的全部内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n 条评估</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) being scored</source>
        <translation>
            <numerusform>%n 条评分中的评估</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card version(s)</source>
        <translation>
            <numerusform>%n 个评分表版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card draft(s)</source>
        <translation>
            <numerusform>%n 份评分表草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 通电话</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup does not hold, or holds in an older state: %1.</source>
        <translation>以下内容备份中没有，或只有较早的状态：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of thing, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a kind of thing, its name, what is wrong with it</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>What lay there before is kept: %1</source>
        <translation>原文件已保留：%1</translation>
    </message>
    <message>
        <source>Nothing was wrong; nothing was done.</source>
        <translation>未发现问题，未做改动。</translation>
    </message>
    <message>
        <source>Only figures were wrong; they were made again.</source>
        <translation>只有统计数据有误，已重新生成。</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) were carried into a new store.</source>
        <translation>
            <numerusform>已将 %n 条评估转入新的数据库。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有任何丢失。</translation>
    </message>
    <message>
        <source>The store is whole again, but its last saves may be missing.</source>
        <translation>数据库已恢复完整，但最后几次保存可能已丢失。</translation>
    </message>
    <message>
        <source>Coaching record</source>
        <translation>辅导记录</translation>
    </message>
    <message numerus="yes">
        <source>%n coaching record(s)</source>
        <comment>sessions, trainings, examples, urgent findings</comment>
        <translation>
            <numerusform>%n 条辅导记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Open calls</source>
        <translation>待检电话</translation>
    </message>
</context>
<context>
    <name>ShownFigure</name>
    <message>
        <source>n %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>spread ± %1</source>
        <translation>标准差 ±%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1 with a score</source>
        <translation>%1 份有得分</translation>
    </message>
    <message>
        <source>business %1</source>
        <translation>业务 %1</translation>
    </message>
    <message>
        <source>compliance %1</source>
        <translation>合规 %1</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>非关键 %1</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>%1 (centre&apos;s time)</source>
        <comment>heading of a column of times</comment>
        <translation>%1（中心时间）</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>no figures on both sides</source>
        <translation>前后数据不全</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 (%n agent(s))</source>
        <translation>
            <numerusform>%1 → %2（%n 名坐席）</numerusform>
        </translation>
    </message>
    <message>
        <source>Score as a whole</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>others of their teams</source>
        <translation>同班组未参加者</translation>
    </message>
    <message>
        <source>everybody else</source>
        <translation>其他所有人</translation>
    </message>
    <message>
        <source>%1: took part %2; %3 %4.</source>
        <translation>%1：参加者 %2；%3 %4。</translation>
    </message>
    <message>
        <source>Difference %1 (%2 … %3): %4.</source>
        <translation>差异 %1（%2 … %3）：%4。</translation>
    </message>
    <message>
        <source>Difference %1: %2.</source>
        <translation>差异 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing can be told: %1.</source>
        <translation>无法判断：%1。</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>below the pass mark</source>
        <translation>低于合格线</translation>
    </message>
    <message>
        <source>fatal error</source>
        <translation>致命性错误</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Call type</source>
        <translation>通话类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待检</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>The recording %1 is not where it was. If its folder moved, name the new place in the settings.</source>
        <translation>录音 %1 已不在原处。若文件夹已移动，请在设置中指明新位置。</translation>
    </message>
    <message>
        <source>Written contact</source>
        <translation>文字会话</translation>
    </message>
    <message>
        <source>The text %1 cannot be read: %2. Skip the contact, or export it again.</source>
        <translation>文字记录 %1 无法读取：%2。请跳过此会话，或重新导出。</translation>
    </message>
    <message>
        <source>Agent’s talk, %</source>
        <translation>坐席说话占比（%）</translation>
    </message>
    <message>
        <source>Longest dead air</source>
        <translation>最长冷场</translation>
    </message>
    <message>
        <source>Talk-overs</source>
        <translation>抢话次数</translation>
    </message>
    <message>
        <source>The recording %1 cannot be played: %2. Skip the call, import the recording again, or, where the file has no header, say in its menu what it is.</source>
        <translation>录音 %1 无法播放：%2。请跳过此通话、重新导入录音；若文件没有文件头，可在其右键菜单中指定格式。</translation>
    </message>
    <message>
        <source>The recording %1 was cut off or is damaged: it plays for %2, the rest is missing. If the recorder has the whole call, fetch it anew to the same place.</source>
        <translation>录音 %1 被截断或已损坏：只能播放 %2，其余缺失。如果录音系统里有完整的通话，请重新取来放到原处。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::AboutDialog</name>
    <message>
        <source>About Earmark</source>
        <translation>关于听鉴</translation>
    </message>
    <message>
        <source>Earmark %1</source>
        <translation>听鉴 %1</translation>
    </message>
    <message>
        <source>Quality evaluation of call-centre calls.</source>
        <translation>呼叫中心通话质量评估。</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ActionForm</name>
    <message>
        <source>What is agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Criterion that it is to mend</source>
        <translation>针对的评分项</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Change the action</source>
        <translation>修改措施</translation>
    </message>
    <message>
        <source>Add the action</source>
        <translation>添加措施</translation>
    </message>
    <message>
        <source>No criterion in particular</source>
        <translation>不针对特定评分项</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ActionPanel</name>
    <message>
        <source>Agreed actions</source>
        <translation>约定措施</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>It worked</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>为时尚早</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>None yet: agree on what is done until when.</source>
        <translation>还没有：请约定在何时之前做什么。</translation>
    </message>
    <message>
        <source>The action is changed</source>
        <translation>措施已修改</translation>
    </message>
    <message>
        <source>The action is agreed</source>
        <translation>措施已约定</translation>
    </message>
    <message>
        <source>Looked at: it stays open</source>
        <translation>已检查：仍在进行</translation>
    </message>
    <message>
        <source>Looked at: it is done</source>
        <translation>已检查：措施完成</translation>
    </message>
    <message>
        <source>Why will nobody do this?</source>
        <translation>为什么不再执行这项措施？</translation>
    </message>
    <message>
        <source>Drop the action</source>
        <translation>放弃措施</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The process was mended</source>
        <translation>流程已改进</translation>
    </message>
    <message>
        <source>Agreed anew</source>
        <translation>已重新约定</translation>
    </message>
    <message>
        <source>The action is dropped</source>
        <translation>措施已放弃</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is agreed, who does it</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>earmark::ui::AnswerKeys</name>
    <message>
        <source>“%1” takes Y for yes or N for no</source>
        <translation>“%1”请按Y（是）或N（否）</translation>
    </message>
    <message>
        <source>“%1” takes one of the options 1 to %2</source>
        <translation>“%1”请选1至%2中的一项</translation>
    </message>
    <message>
        <source>“%1” takes any of the options 1 to %2, then Enter</source>
        <translation>“%1”可选1至%2中的多项，回车确认</translation>
    </message>
    <message>
        <source>“%1” takes a number, then Enter</source>
        <translation>“%1”请输入数值，回车确认</translation>
    </message>
    <message>
        <source>“%1” takes a count from 0 to %2</source>
        <translation>“%1”请记次数，0至%2</translation>
    </message>
    <message>
        <source>“%1” takes 0 to %2 in steps of %3</source>
        <translation>“%1”为0至%2分，步长%3</translation>
    </message>
    <message>
        <source>“%1” takes 0 to %2</source>
        <translation>“%1”为0至%2分</translation>
    </message>
    <message>
        <source>“%1” has no fatal answer</source>
        <translation>“%1”没有致命选项</translation>
    </message>
    <message>
        <source>“%1” has no severe case</source>
        <translation>“%1”没有严重情形</translation>
    </message>
    <message>
        <source>“%1” can be severe only with an answer that lost points: answer it first</source>
        <translation>“%1”失分后才能标为严重，请先作答</translation>
    </message>
    <message>
        <source>“%1” does not apply now; what was answered is kept until the call is submitted</source>
        <translation>“%1”当前不涉及；已作的答案会保留到提交为止</translation>
    </message>
</context>
<context>
    <name>earmark::ui::AnswerStrip</name>
    <message>
        <source>Take a value</source>
        <translation>取一个值</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>情节严重</translation>
    </message>
    <message>
        <source>The slip is severe: only with an answer that lost points</source>
        <translation>标为情节严重：仅限已失分的评分项</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销作答</translation>
    </message>
    <message>
        <source>Take back the answer to this criterion</source>
        <translation>撤销本评分项的作答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a band and a value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2 points</source>
        <comment>a value and what it earns</comment>
        <translation>%1——%2分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::AnswerText</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>均无</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
</context>
<context>
    <name>earmark::ui::BreakPopup</name>
    <message>
        <source>%1: version %2 in place of %3 from %4</source>
        <translation>%1：自%4起以版本%2取代版本%3</translation>
    </message>
    <message>
        <source>Published because: %1</source>
        <translation>发布原因：%1</translation>
    </message>
    <message>
        <source>What the newer version changed</source>
        <translation>新版本的改动</translation>
    </message>
    <message>
        <source>Nothing that concerns this criterion.</source>
        <translation>与本评分项无关。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::BreakdownPanel</name>
    <message>
        <source>Only with a fatal error</source>
        <translation>只看有致命性错误的</translation>
    </message>
    <message>
        <source>Only failed: %1</source>
        <translation>只看失分项：%1</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>质检评估</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>按什么细分</translation>
    </message>
    <message>
        <source>Show all evaluations again</source>
        <translation>重新显示全部评估</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>分组数据</translation>
    </message>
    <message>
        <source>Evaluations behind the figures</source>
        <translation>数据背后的评估</translation>
    </message>
    <message>
        <source>Only passed</source>
        <translation>仅看合格</translation>
    </message>
    <message>
        <source>Lost points in: %1</source>
        <translation>在此大类失分：%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CallFieldsBar</name>
    <message>
        <source>As if the call were:</source>
        <translation>假设这通电话是：</translation>
    </message>
    <message>
        <source>%1 of the call tried</source>
        <comment>name of a field</comment>
        <translation>试评电话的%1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CallFilterBar</name>
    <message>
        <source>all</source>
        <comment>teams</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Agent, number, customer or file</source>
        <translation>坐席、工号、客户号码或文件名</translation>
    </message>
    <message>
        <source>Find calls</source>
        <translation>查找通话</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>all</source>
        <comment>states</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话类别</translation>
    </message>
    <message>
        <source>customers&apos;</source>
        <translation>客户来电</translation>
    </message>
    <message>
        <source>mystery</source>
        <translation>拨测</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>all</source>
        <comment>draws</comment>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n of each agent and month</source>
        <translation>
            <numerusform>每坐席每月%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotas…</source>
        <translation>抽检配额…</translation>
    </message>
    <message>
        <source>Who is still short of calls this month, and the seed of the draw</source>
        <translation>谁还没抽够，以及抽样种子</translation>
    </message>
    <message>
        <source>Import calls…</source>
        <translation>导入通话…</translation>
    </message>
    <message>
        <source>Heard in it</source>
        <translation>录音中有</translation>
    </message>
    <message>
        <source>anything</source>
        <comment>events of a recording</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Analyse recordings</source>
        <translation>分析录音</translation>
    </message>
    <message>
        <source>Finds dead air, talk-over and who talks how much, in the background</source>
        <translation>在后台找出冷场、抢话，以及双方各说了多少</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CallHeader</name>
    <message>
        <source>Agent unknown</source>
        <translation>坐席未知</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <comment>card name and version</comment>
        <translation>%1 第%2版</translation>
    </message>
    <message>
        <source>Scorecard: %1</source>
        <translation>评分表：%1</translation>
    </message>
    <message>
        <source>Correction: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1通，共%2通</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Score with another card; answers to the same criteria are kept</source>
        <translation>换一张评分表打分；相同评分项的答案保留</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Written contact</source>
        <translation>文字会话</translation>
    </message>
    <message>
        <source>Not the card that the rules choose: %1</source>
        <translation>未采用规则选定的评分表：%1</translation>
    </message>
    <message>
        <source>recording cut off or damaged</source>
        <translation>录音被截断或已损坏</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CallNotes</name>
    <message>
        <source>Play from the marker %1</source>
        <translation>从标记%1处播放</translation>
    </message>
    <message>
        <source>Comment on this marker</source>
        <translation>给这个标记写备注</translation>
    </message>
    <message>
        <source>Comment on the marker %1</source>
        <translation>标记%1的备注</translation>
    </message>
    <message>
        <source>Delete the marker</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Delete the marker %1</source>
        <translation>删除标记%1</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>No markers were set.</source>
        <translation>没有标记。</translation>
    </message>
    <message>
        <source>No markers yet: M sets one at the playhead, Shift+M one with a comment.</source>
        <translation>还没有标记：按M在播放位置做标记，按Shift+M做标记并写备注。</translation>
    </message>
    <message>
        <source>Comment on the whole call</source>
        <translation>整通电话的评语</translation>
    </message>
    <message>
        <source>What matters about this call, good and bad</source>
        <translation>这通电话的要点，好的和不足都写</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CallTurn</name>
    <message>
        <source>The last changes could not be saved.</source>
        <translation>最后的改动未能保存。</translation>
    </message>
    <message>
        <source>Closing now loses them.</source>
        <translation>现在关闭会丢失这些改动。</translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation>关闭并放弃改动</translation>
    </message>
    <message>
        <source>Not submitted: what is missing stands above the total</source>
        <translation>未提交：缺少的项目列在总分上方</translation>
    </message>
    <message>
        <source>not scorable</source>
        <translation>无法评分</translation>
    </message>
    <message>
        <source>Submitted: %1, passed</source>
        <translation>已提交：%1分，合格</translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation>已提交：%1</translation>
    </message>
    <message>
        <source>The call is parked; the worklist keeps it</source>
        <translation>已搁置，待检列表中可再打开</translation>
    </message>
    <message>
        <source>Why is this call skipped?</source>
        <translation>为什么跳过此通话？</translation>
    </message>
    <message>
        <source>Skip the call</source>
        <translation>跳过此通话</translation>
    </message>
    <message>
        <source>Wrong agent</source>
        <translation>坐席不符</translation>
    </message>
    <message>
        <source>Recording cannot be used</source>
        <translation>录音无法使用</translation>
    </message>
    <message>
        <source>Not a customer&apos;s call</source>
        <translation>不是客户来电</translation>
    </message>
    <message>
        <source>The call is skipped</source>
        <translation>已跳过这通电话</translation>
    </message>
    <message>
        <source>Card changed; all answers are kept</source>
        <translation>评分表已更换，答案全部保留</translation>
    </message>
    <message>
        <source>Card changed; answers to the same criteria are kept</source>
        <translation>已换评分表，相同评分项的答案保留</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardActions</name>
    <message>
        <source>Import a scorecard</source>
        <translation>导入评分表</translation>
    </message>
    <message>
        <source>Scorecards (*.json)</source>
        <translation>评分表 (*.json)</translation>
    </message>
    <message>
        <source>There is a card with the key “%1”: what was imported becomes a draft of its next version.</source>
        <translation>已有键名为“%1”的评分表，导入内容成为其下一版本的草稿。</translation>
    </message>
    <message>
        <source>Export the scorecard</source>
        <translation>导出评分表</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到%1</translation>
    </message>
    <message>
        <source>Calls take “%1” now where no rule says otherwise.</source>
        <translation>没有规则另行指定时，通话使用“%1”。</translation>
    </message>
    <message>
        <source>“%1” is in use again.</source>
        <translation>“%1”已恢复使用。</translation>
    </message>
    <message>
        <source>“%1” will be taken out of use.</source>
        <translation>将停用“%1”。</translation>
    </message>
    <message>
        <source>No new evaluation takes it. What was scored on it stays as it is and can be read.</source>
        <translation>新的评估不再使用它；已评的结果保持不变，仍可查看。</translation>
    </message>
    <message>
        <source>Retire the card</source>
        <translation>停用评分表</translation>
    </message>
    <message>
        <source>“%1” is retired.</source>
        <translation>“%1”已停用。</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新评分表</translation>
    </message>
    <message>
        <source>The draft of “%1” will be thrown away.</source>
        <translation>将放弃“%1”的草稿。</translation>
    </message>
    <message>
        <source>Published versions stay. This cannot be undone.</source>
        <translation>已发布的版本不受影响。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardChange</name>
    <message numerus="yes">
        <source>%n answer(s) have no place on it and are set aside: %1. Choosing the card before brings them back.</source>
        <translation>
            <numerusform>有%n项答案在新表中没有对应项，将搁置：%1。换回原评分表即可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Score this call with the other card?</source>
        <translation>改用另一张评分表评这通电话？</translation>
    </message>
    <message>
        <source>Change the card</source>
        <translation>更换评分表</translation>
    </message>
    <message>
        <source>The rules choose “%1” for this call. Why another card?</source>
        <translation>按规则本次通话应使用“%1”。为何改用其他评分表？</translation>
    </message>
    <message>
        <source>The rules choose no card for this call. Why this one?</source>
        <translation>规则没有为本次通话选定评分表。为何使用这一张？</translation>
    </message>
    <message>
        <source>The call is of another type than recorded</source>
        <translation>业务类型登记有误</translation>
    </message>
    <message>
        <source>Transferred to another team</source>
        <translation>已转接至其他班组</translation>
    </message>
    <message>
        <source>Trial of the card</source>
        <translation>试用该评分表</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardChangeModel</name>
    <message>
        <source>before: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>现文：%1</translation>
    </message>
    <message>
        <source>%1; before: %2; now: %3</source>
        <comment>a changed text read aloud</comment>
        <translation>%1；原文：%2；现文：%3</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardDifferenceView</name>
    <message>
        <source>The version cannot be read</source>
        <translation>无法读取该版本</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可比较的内容</translation>
    </message>
    <message>
        <source>Choose two versions of the card.</source>
        <translation>请选择评分表的两个版本。</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Both say the same, down to the last text.</source>
        <translation>两个版本完全一致，文字也无一处不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>删除%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference between versions</source>
        <translation>版本差异</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>较旧的版本</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>较新的版本</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardEditController</name>
    <message>
        <source>Add a section</source>
        <translation>添加评分大类</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>添加评分项</translation>
    </message>
    <message numerus="yes">
        <source>Insert %n criteria</source>
        <translation>
            <numerusform>插入%n个评分项</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate the section</source>
        <translation>复制评分大类</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Remove the section “%1”</source>
        <translation>删除大类“%1”</translation>
    </message>
    <message>
        <source>“%1” was removed, but conditions still ask about it: %2. The findings name them.</source>
        <translation>“%1”已删除，但仍有条件引用它：%2。请查看检查结果。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Move the section</source>
        <translation>移动评分大类</translation>
    </message>
    <message>
        <source>Move the criterion</source>
        <translation>移动评分项</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>修改键名</translation>
    </message>
    <message>
        <source>Give lasting keys</source>
        <translation>确定键名</translation>
    </message>
    <message>
        <source>“%1” is the key of another part of this card</source>
        <translation>“%1”已是本评分表中另一部分的标识</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardEditorPage</name>
    <message>
        <source>New criterion</source>
        <translation>新评分项</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新评分大类</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新评分表</translation>
    </message>
    <message>
        <source>● draft, begun from version %1</source>
        <translation>● 草稿，基于版本%1</translation>
    </message>
    <message>
        <source>● draft of a new card</source>
        <translation>● 新评分表草稿</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>✕ not saved</source>
        <translation>✕ 未保存</translation>
    </message>
    <message>
        <source>✕ not saved: changed by somebody else</source>
        <translation>✕ 未保存：他人已修改</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Go to the first text that is missing in one language</source>
        <translation>转到第一处缺少译文的文本</translation>
    </message>
    <message>
        <source>A card is made of sections</source>
        <translation>评分表由评分大类组成</translation>
    </message>
    <message>
        <source>Add the first, name it, and press Enter: each Enter after a name adds the next criterion. Lines copied from a spreadsheet can be pasted as criteria with %1.</source>
        <translation>先添加一个大类并命名，按回车；此后每输完一个名称按回车就添加下一个评分项。从电子表格复制的多行可用%1粘贴为评分项。</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>添加评分大类</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardEditorPanels</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>评分项库</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Saved by the other</source>
        <translation>对方保存的</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机的</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardFindingModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <comment>kind, place, what is wrong, remedy</comment>
        <translation>%1，%2：%3%4</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardListView</name>
    <message>
        <source>Scorecards</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新评分表</translation>
    </message>
    <message>
        <source> (retired)</source>
        <translation>（已停用）</translation>
    </message>
    <message>
        <source>Calls take this card where no rule says otherwise</source>
        <translation>没有规则另行指定时，通话使用此表</translation>
    </message>
    <message>
        <source>● draft, %1</source>
        <translation>● 草稿，%1</translation>
    </message>
    <message>
        <source>● draft, %1, %2</source>
        <comment>who, when</comment>
        <translation>● 草稿，%1，%2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardOutlineModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>points added up, points stated</comment>
        <translation>%1／标明%2</translation>
    </message>
    <message>
        <source>%1, with an error</source>
        <translation>%1，有错误</translation>
    </message>
    <message>
        <source>%1, with a warning</source>
        <translation>%1，有提醒</translation>
    </message>
    <message>
        <source>Card without a name</source>
        <translation>未命名的评分表</translation>
    </message>
    <message>
        <source>Section without a name</source>
        <translation>未命名的大类</translation>
    </message>
    <message>
        <source>Criterion without a name</source>
        <translation>未命名的评分项</translation>
    </message>
    <message>
        <source>Name “%1”</source>
        <translation>命名为“%1”</translation>
    </message>
    <message>
        <source>Change the points</source>
        <translation>修改分值</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardOutlineView</name>
    <message>
        <source>Sections and criteria</source>
        <translation>大类与评分项</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardPolicyPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>It judges</source>
        <translation>评价对象</translation>
    </message>
    <message>
        <source>calls: what is heard</source>
        <translation>通话录音</translation>
    </message>
    <message>
        <source>texts: chats and e-mails</source>
        <translation>文字：在线聊天与邮件</translation>
    </message>
    <message>
        <source>How the score is made</source>
        <translation>计分方式</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>汇总方法</translation>
    </message>
    <message>
        <source>Points: earned of possible</source>
        <translation>按分值：得分÷满分</translation>
    </message>
    <message>
        <source>Weighted points: each section times its weight</source>
        <translation>加权分值：各大类得分乘以权重</translation>
    </message>
    <message>
        <source>Section means: each section&apos;s share times its weight</source>
        <translation>大类得分率：各大类得分率乘以权重</translation>
    </message>
    <message>
        <source>Criterion weights: each criterion&apos;s share times its weight</source>
        <translation>评分项权重：各评分项得分率乘以权重</translation>
    </message>
    <message>
        <source>Deduct: from a base, what is lost is taken off</source>
        <translation>扣分制：从起评分中扣除失分</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>起评分</translation>
    </message>
    <message>
        <source>points to start with</source>
        <translation>分起评</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>is left out of the score</source>
        <translation>不计入总分</translation>
    </message>
    <message>
        <source>earns full marks</source>
        <translation>按满分计</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>points of the full score</source>
        <translation>满分中的分数</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Pass mark</source>
        <translation>合格线</translation>
    </message>
    <message>
        <source>% of the full score</source>
        <translation>%（占满分）</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>总分上限</translation>
    </message>
    <message>
        <source>%; left blank, bonuses may pass 100</source>
        <translation>%；留空则加分可超过100</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>总分下限</translation>
    </message>
    <message>
        <source>%; the score is never less, unless it is fatal</source>
        <translation>%；除致命性错误外不低于此分</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等第</translation>
    </message>
    <message>
        <source>From, to %; name; colour</source>
        <translation>下限、上限%；名称；颜色</translation>
    </message>
    <message>
        <source>An end shared by two</source>
        <translation>相邻界限</translation>
    </message>
    <message>
        <source>not stated yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>belongs to the upper grade</source>
        <translation>归入上一等第</translation>
    </message>
    <message>
        <source>belongs to the lower grade</source>
        <translation>归入下一等第</translation>
    </message>
    <message>
        <source>For files and trends</source>
        <translation>用于文件与趋势</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Full marks</source>
        <translation>全部满分</translation>
    </message>
    <message>
        <source>Answer every criterion without a loss</source>
        <translation>所有评分项都按不失分作答</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Take back all answers</source>
        <translation>撤销全部作答</translation>
    </message>
    <message>
        <source>Nothing to answer yet</source>
        <translation>还没有可作答的评分项</translation>
    </message>
    <message>
        <source>As soon as the card has a criterion, the form stands here and scores as you click.</source>
        <translation>评分表有了评分项，表单就会出现在这里，边点边算分。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardRuleForm</name>
    <message>
        <source>Every call that no rule is for</source>
        <translation>没有规则适用的其他电话</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则%1</translation>
    </message>
    <message>
        <source>takes the card</source>
        <translation>使用评分表</translation>
    </message>
    <message>
        <source>Card that the call takes</source>
        <translation>电话使用的评分表</translation>
    </message>
    <message>
        <source>Say which calls</source>
        <translation>说明哪些电话</translation>
    </message>
    <message>
        <source>And also…</source>
        <translation>并且……</translation>
    </message>
    <message>
        <source>Add something that the call must be</source>
        <translation>再加一项电话必须满足的条件</translation>
    </message>
    <message>
        <source>What of the call is looked at</source>
        <translation>看电话的哪一项</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>去掉%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardRulesController</name>
    <message>
        <source>%1 is %2</source>
        <comment>field and values</comment>
        <translation>%1是%2</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>asks for nothing yet</source>
        <translation>尚未说明条件</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>，且</translation>
    </message>
    <message>
        <source>add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>change rule %1</source>
        <translation>修改规则%1</translation>
    </message>
    <message>
        <source>remove rule %1</source>
        <translation>删除规则%1</translation>
    </message>
    <message>
        <source>move rule %1</source>
        <translation>移动规则%1</translation>
    </message>
    <message>
        <source>change the default card</source>
        <translation>更换默认评分表</translation>
    </message>
    <message>
        <source>Not saved yet: rule %1 does not say which calls it is for.</source>
        <translation>尚未保存：规则%1还没有说明适用于哪些电话。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardRulesModel</name>
    <message>
        <source>every other call</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>没有评分表</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>If the call&apos;s …</source>
        <translation>如果电话的……</translation>
    </message>
    <message>
        <source>it takes the card</source>
        <translation>就使用评分表</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待改正</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardRulesView</name>
    <message>
        <source>%1 · v%2</source>
        <comment>card, version</comment>
        <translation>%1 · 第%2版</translation>
    </message>
    <message>
        <source>Rule %1 decides: this call takes “%2”.</source>
        <translation>由规则%1决定：这通电话使用“%2”。</translation>
    </message>
    <message>
        <source>No rule is for this call: it takes the default, “%1”.</source>
        <translation>没有规则适用于这通电话，使用默认评分表“%1”。</translation>
    </message>
    <message>
        <source>(By the rules as they were saved last.)</source>
        <translation>（按最近一次保存的规则。）</translation>
    </message>
    <message>
        <source>Which call takes which card</source>
        <translation>什么电话用什么评分表</translation>
    </message>
    <message>
        <source>Rules, the first that fits decides</source>
        <translation>规则，由第一条符合的规则决定</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>上移规则</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>下移规则</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardTablePage</name>
    <message>
        <source>Choose a spreadsheet with a card</source>
        <translation>选择含评分表的表格文件</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格文件 (*.xlsx *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no cells. Mark the card in your spreadsheet, copy it, then paste here.</source>
        <translation>剪贴板中没有单元格。请在表格中选中评分表并复制，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>评分大类</translation>
    </message>
    <message>
        <source>Section, English</source>
        <translation>评分大类（英文）</translation>
    </message>
    <message>
        <source>Section, Chinese</source>
        <translation>评分大类（中文）</translation>
    </message>
    <message>
        <source>Section&apos;s points</source>
        <translation>大类分值</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Criterion, English</source>
        <translation>评分项（英文）</translation>
    </message>
    <message>
        <source>Criterion, Chinese</source>
        <translation>评分项（中文）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind, fatal</source>
        <translation>类型、致命</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Guidance, English</source>
        <translation>评分标准（英文）</translation>
    </message>
    <message>
        <source>Guidance, Chinese</source>
        <translation>评分标准（中文）</translation>
    </message>
    <message>
        <source>N/A allowed</source>
        <translation>可不适用</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>返回评分表</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>转为草稿</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Bring in a card from a spreadsheet</source>
        <translation>从表格导入评分表</translation>
    </message>
    <message>
        <source>Copy the cells of the card and paste them here, or choose or drop a file (.xlsx, .csv). Sections, criteria, points and guidance may stand in any order, in English or Chinese.</source>
        <translation>复制评分表的单元格后粘贴到这里，也可以选择或拖入文件（.xlsx、.csv）。大类、评分项、分值、评分标准的列顺序不限，中英文表头均可。</translation>
    </message>
    <message>
        <source>The spreadsheet</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The card as it is understood</source>
        <translation>识别出的评分表</translation>
    </message>
    <message>
        <source>What was understood and what to look at</source>
        <translation>识别说明与待核对项</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
    <message>
        <source>Card from %1</source>
        <translation>来自%1的评分表</translation>
    </message>
    <message>
        <source>Card from a spreadsheet</source>
        <translation>从表格导入评分表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n个大类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n个评分项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1分</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n处待核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardTreeModel</name>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardsPage</name>
    <message>
        <source>Criteria</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>“%1” is published as version %2.</source>
        <translation>“%1”已发布为版本%2。</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新评分表</translation>
    </message>
    <message>
        <source>Bring the card back into use</source>
        <translation>恢复使用评分表</translation>
    </message>
    <message>
        <source>Retire the card…</source>
        <translation>停用评分表…</translation>
    </message>
    <message>
        <source>● Draft</source>
        <translation>● 草稿</translation>
    </message>
    <message>
        <source>saved by %1</source>
        <translation>%1保存</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>published by %1</source>
        <translation>%1发布</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>This draft is still empty</source>
        <translation>草稿还是空的</translation>
    </message>
    <message>
        <source>Open it and add the first section.</source>
        <translation>打开草稿，添加第一个评分大类。</translation>
    </message>
    <message>
        <source>Print in both languages…</source>
        <translation>中英文对照打印…</translation>
    </message>
    <message>
        <source>Which call takes which card</source>
        <translation>什么电话用什么评分表</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CaseForm</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>案例类型</translation>
    </message>
    <message>
        <source>What to listen for</source>
        <translation>听点</translation>
    </message>
    <message>
        <source>Play the example</source>
        <translation>播放案例</translation>
    </message>
    <message>
        <source>Open the evaluation</source>
        <translation>打开质检评估</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>从案例库移除</translation>
    </message>
    <message>
        <source>%1, kept by %2, %3</source>
        <translation>%1，由 %2 于 %3 收录</translation>
    </message>
    <message>
        <source>The case is saved</source>
        <translation>案例已保存</translation>
    </message>
    <message>
        <source>Remove this case from the library?</source>
        <translation>从案例库移除这个案例？</translation>
    </message>
    <message>
        <source>The call and its evaluations stay.</source>
        <translation>通话及其质检评估保留不变。</translation>
    </message>
    <message>
        <source>Remove the case</source>
        <translation>移除案例</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CasesView</name>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>No case of this kind under this topic.</source>
        <translation>该主题下没有这类案例。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>案例类型</translation>
    </message>
    <message>
        <source>Good and bad</source>
        <translation>好案例与差案例</translation>
    </message>
    <message>
        <source>Good only</source>
        <translation>仅好案例</translation>
    </message>
    <message>
        <source>Bad only</source>
        <translation>仅差案例</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>What to listen for</source>
        <translation>听点</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>还没有案例</translation>
    </message>
    <message>
        <source>While scoring or reading an evaluation, %1 keeps the call or a part of it under a topic.</source>
        <translation>评分或查看质检评估时，按 %1 可将整通通话或其中一段按主题收录。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
    <message>
        <source>Cases %1</source>
        <translation>案例 %1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CentreSettings</name>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Scoring here</source>
        <translation>本机质检员</translation>
    </message>
    <message>
        <source>Days are counted in</source>
        <translation>日期按此时区计算</translation>
    </message>
    <message>
        <source>Scorecard for new evaluations</source>
        <translation>新评估使用的评分表</translation>
    </message>
    <message>
        <source>Choose who scores…</source>
        <translation>选择质检员…</translation>
    </message>
    <message>
        <source>Counting days in %1</source>
        <translation>正在按 %1 重新计算日期</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ChoiceChip</name>
    <message>
        <source>%1: %2</source>
        <comment>filter: what is chosen</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ChoiceMenu</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CoachingView</name>
    <message>
        <source>Coaching %1 %2</source>
        <comment>file name: agent&apos;s number, last day</comment>
        <translation>辅导报告 %1 %2</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Agent&apos;s name or number</source>
        <translation>坐席姓名或工号</translation>
    </message>
    <message>
        <source>No agent is known yet</source>
        <translation>还没有坐席</translation>
    </message>
    <message>
        <source>Agents come with a roster or a call list; their reports follow once calls are scored.</source>
        <translation>坐席来自花名册或通话清单；通话评分后即可查看其报告。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ColourChoice</name>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ColumnHeader</name>
    <message>
        <source>What column %1 is taken as</source>
        <translation>第%1列的含义</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ComparisonButton</name>
    <message>
        <source>Compare with</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>对比：%1</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>对比对象：%1</translation>
    </message>
    <message>
        <source>Compare with another team or period (%1)</source>
        <translation>与其他班组或时段对比（%1）</translation>
    </message>
    <message>
        <source>Chosen: %1, which is not possible here</source>
        <translation>所选“%1”在此处无法对比</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ConditionEdit</name>
    <message>
        <source>Always</source>
        <translation>始终适用</translation>
    </message>
    <message>
        <source>When all of these hold</source>
        <translation>以下全部成立时</translation>
    </message>
    <message>
        <source>When any of these holds</source>
        <translation>以下任一成立时</translation>
    </message>
    <message>
        <source>When it applies</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Change a condition</source>
        <translation>修改条件</translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation>添加判断</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加条件组</translation>
    </message>
    <message>
        <source>%1 (not before this)</source>
        <translation>%1（不在本项之前）</translation>
    </message>
    <message>
        <source>What is asked about</source>
        <translation>判断对象</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>比较值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Remove this part of the condition</source>
        <translation>删除这部分条件</translation>
    </message>
    <message>
        <source>Remove a part of a condition</source>
        <translation>删除部分条件</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ConflictStrip</name>
    <message>
        <source>This draft is no longer in the store</source>
        <translation>草稿已不在数据库中</translation>
    </message>
    <message>
        <source>It was published or discarded meanwhile. What stands here is not lost: keep it as a copy.</source>
        <translation>草稿已被发布或放弃。这里的内容没有丢失，可以另存为副本。</translation>
    </message>
    <message>
        <source>%1 saved this draft at %2</source>
        <translation>%1于%2保存了此草稿</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>他人</translation>
    </message>
    <message>
        <source>Your changes since then are here and not yet in the store. Compare them, keep yours as a copy, or go on with theirs.</source>
        <translation>此后您的修改仍在这里，尚未保存。可以比较两者、把您的修改另存为副本，或改用对方的内容。</translation>
    </message>
    <message>
        <source>%1 published version %2 on %3</source>
        <translation>%1于%3发布了版本%2</translation>
    </message>
    <message>
        <source>This draft was begun from an earlier version. Compare both, then keep yours as a copy begun from the newest version: publishing it will replace what they changed.</source>
        <translation>此草稿基于更早的版本。请先比较，再把您的修改另存为基于最新版本的草稿；发布后将取代对方的修改。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Begin mine from the newest</source>
        <translation>改为基于最新版本</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>把我的另存为副本</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Your changes are kept in a draft of their own; the other one is untouched.</source>
        <translation>您的修改已另存为一份草稿，对方的草稿未受影响。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ConversationModel</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动消息</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 后</translation>
    </message>
    <message numerus="yes">
        <source>%n marked passage(s)</source>
        <translation>
            <numerusform>标记了 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>会话内容</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CourseForm</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训师</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>培训日期</translation>
    </message>
    <message>
        <source>Criteria that it aims at; none: the score as a whole</source>
        <translation>针对的评分项；不选则看总分</translation>
    </message>
    <message>
        <source>Criteria that it aims at</source>
        <translation>针对的评分项</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save the training</source>
        <translation>保存培训</translation>
    </message>
    <message>
        <source>Remove the training</source>
        <translation>删除培训</translation>
    </message>
    <message>
        <source>The weeks after the training are not over yet.</source>
        <translation>培训后的观察期尚未结束。</translation>
    </message>
    <message>
        <source>The training is saved</source>
        <translation>培训已保存</translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation>删除这次培训？</translation>
    </message>
    <message>
        <source>Who took part and the exam&apos;s points go with it; evaluations stay.</source>
        <translation>参加人员和考试分数将一并删除；质检评估保留。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CriteriaPanel</name>
    <message>
        <source>Weakest criteria</source>
        <translation>最薄弱的评分项</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>评分大类</translation>
    </message>
    <message>
        <source>All criteria</source>
        <translation>全部评分项</translation>
    </message>
    <message>
        <source>Criteria shown</source>
        <translation>显示哪些评分项</translation>
    </message>
    <message>
        <source>Criteria and the points they cost</source>
        <translation>评分项及其失分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CriterionModel</name>
    <message>
        <source>%1
%2 points lost, fatal %3 times, not applicable %4 times</source>
        <translation>%1
共失%2分，致命%3次，不适用%4次</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Earned %</source>
        <translation>得分率%</translation>
    </message>
    <message>
        <source>Of lost points %</source>
        <translation>占失分%</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已评</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CriterionPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>评分说明</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>评分方式</translation>
    </message>
    <message>
        <source>one of several levels</source>
        <translation>按等级选择</translation>
    </message>
    <message>
        <source>a number of points</source>
        <translation>直接打分</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>any of several options</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>counting slips (deduction)</source>
        <translation>按次扣分</translation>
    </message>
    <message>
        <source>extra points (bonus)</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>a measured value</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>for yes</source>
        <translation>分（答“是”）</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>分（最多）</translation>
    </message>
    <message>
        <source>Points off</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>分／次</translation>
    </message>
    <message>
        <source>Counted up to</source>
        <translation>最多计</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Asked as</source>
        <translation>提问方式</translation>
    </message>
    <message>
        <source>yes or no, not as a number</source>
        <translation>答是或否，不直接打分</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weights add up to 100</source>
        <translation>权重合计为100</translation>
    </message>
    <message>
        <source>times its points</source>
        <translation>乘以本项分值</translation>
    </message>
    <message>
        <source>Levels: points, name, what earns them</source>
        <translation>等级：分值、名称、标准</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Bands: from, to, points, name</source>
        <translation>分段：下限、上限、分值、名称</translation>
    </message>
    <message>
        <source>An end shared by two</source>
        <translation>相邻界限</translation>
    </message>
    <message>
        <source>not stated yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>belongs to the upper band</source>
        <translation>归入上一段</translation>
    </message>
    <message>
        <source>belongs to the lower band</source>
        <translation>归入下一段</translation>
    </message>
    <message>
        <source>typed by the inspector</source>
        <translation>质检员填写</translation>
    </message>
    <message>
        <source>imported with the call</source>
        <translation>随通话导入</translation>
    </message>
    <message>
        <source>found in the recording</source>
        <translation>由录音测得</translation>
    </message>
    <message>
        <source>Figure found in the recording</source>
        <translation>由录音测得的指标</translation>
    </message>
    <message>
        <source>Field of the call</source>
        <translation>通话字段</translation>
    </message>
    <message>
        <source>nothing: it has to be answered</source>
        <translation>不预设，须作答</translation>
    </message>
    <message>
        <source>no slip</source>
        <translation>无差错</translation>
    </message>
    <message>
        <source>full points</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>counted in full</source>
        <translation>计满次数</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>0分</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>may be answered</source>
        <translation>允许选择</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>默认答案</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>A slip is critical for</source>
        <translation>失误影响</translation>
    </message>
    <message>
        <source>nobody: it is not critical</source>
        <translation>无关键影响</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>the business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Met from</source>
        <translation>达标分</translation>
    </message>
    <message>
        <source>points; left blank, only full points meet it</source>
        <translation>分；留空则满分才算达标</translation>
    </message>
    <message>
        <source>Fatal, severe</source>
        <translation>致命与严重</translation>
    </message>
    <message>
        <source>It applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因归类</translation>
    </message>
    <message>
        <source>For the inspector&apos;s comment</source>
        <translation>供质检员备注使用</translation>
    </message>
    <message>
        <source>Causes offered; none marked: all</source>
        <translation>可选原因；不勾选即全部</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>录音事件</translation>
    </message>
    <message>
        <source>Events of the recording shown here</source>
        <translation>评此项时显示的录音事件</translation>
    </message>
</context>
<context>
    <name>earmark::ui::CutOffNotice</name>
    <message>
        <source>The recording %1 was cut off or is damaged: its sound ends at %2. If the recorder has the whole call, fetch it anew to the same place.</source>
        <translation>录音 %1 被截断或已损坏，声音到 %2 为止。如果录音系统里有完整的通话，请重新取来放到原处。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::DataSafety</name>
    <message>
        <source>Data safety</source>
        <translation>数据安全</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Repair the store</source>
        <translation>修复数据库</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Look for recordings, too</source>
        <translation>同时查找录音文件</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore the chosen backup</source>
        <translation>恢复所选备份</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>一切完好。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>发现 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up: %1</source>
        <translation>已备份：%1</translation>
    </message>
    <message>
        <source>Restore the backup %1?</source>
        <translation>恢复备份“%1”？</translation>
    </message>
    <message>
        <source>The store as it is now is kept among the backups. Earmark closes it, restores, and opens again.</source>
        <translation>当前数据库会保留在备份中。Earmark 将关闭数据库，恢复后重新打开。</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Look through the store and mend what is damaged?</source>
        <translation>检查数据库并修复损坏之处？</translation>
    </message>
    <message>
        <source>A damaged file is kept among the backups, and everything that was lost is named. Earmark closes the store, repairs it, and opens again.</source>
        <translation>损坏的文件会保留在备份中，丢失的内容会逐一列出。Earmark 将关闭数据库，修复后重新打开。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::DerivationView</name>
    <message>
        <source>How the score came about</source>
        <translation>得分是怎么算出来的</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Running score</source>
        <translation>累计得分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EditRows</name>
    <message numerus="yes">
        <source>Show all %n row(s)</source>
        <translation>
            <numerusform>显示全部%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Move or remove this row</source>
        <translation>移动或删除此行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvaluationController</name>
    <message>
        <source>answer “%1”</source>
        <translation>回答“%1”</translation>
    </message>
    <message>
        <source>clear “%1”</source>
        <translation>清除“%1”的答案</translation>
    </message>
    <message>
        <source>mark as severe</source>
        <translation>标为严重</translation>
    </message>
    <message>
        <source>take “severe” back</source>
        <translation>取消严重标记</translation>
    </message>
    <message>
        <source>change the causes</source>
        <translation>更改原因归类</translation>
    </message>
    <message>
        <source>edit the reason</source>
        <translation>修改理由</translation>
    </message>
    <message>
        <source>edit the comment</source>
        <translation>修改评语</translation>
    </message>
    <message>
        <source>edit the summary</source>
        <translation>修改整体评语</translation>
    </message>
    <message>
        <source>add a moment</source>
        <translation>添加录音片段</translation>
    </message>
    <message>
        <source>delete a moment</source>
        <translation>删除录音片段</translation>
    </message>
    <message>
        <source>move a moment</source>
        <translation>调整录音片段</translation>
    </message>
    <message>
        <source>set a marker</source>
        <translation>做标记</translation>
    </message>
    <message>
        <source>delete a marker</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>comment on a marker</source>
        <translation>给标记写备注</translation>
    </message>
    <message>
        <source>mark a passage</source>
        <translation>标记文字</translation>
    </message>
    <message>
        <source>delete a passage</source>
        <translation>删除标记的文字</translation>
    </message>
    <message>
        <source>note on a passage</source>
        <translation>为标记的文字加备注</translation>
    </message>
    <message>
        <source>take an event</source>
        <translation>采用录音事件</translation>
    </message>
    <message>
        <source>A moment is what was just heard: play the call first.</source>
        <translation>录音片段取自刚听过的内容，请先播放录音。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvaluationListModel</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第%2版</translation>
    </message>
    <message>
        <source>%1 fatal, %2 other</source>
        <translation>致命%1，其他%2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvaluationPage</name>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Guidance and evidence of the current criterion</source>
        <translation>当前评分项的说明与依据</translation>
    </message>
    <message>
        <source>Markers and the comment on the whole call</source>
        <translation>标记与整通评语</translation>
    </message>
    <message>
        <source>All calls are done</source>
        <translation>待检电话已全部评完</translation>
    </message>
    <message>
        <source>Nothing waits in the worklist as it is filtered now.</source>
        <translation>按当前筛选条件，待检列表中已没有待评电话。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>没有打开的电话</translation>
    </message>
    <message>
        <source>Choose a call in the worklist: Enter opens it for scoring.</source>
        <translation>在待检列表中选一通电话，按回车打开评分。</translation>
    </message>
    <message>
        <source>%1 · criterion %2 of %3</source>
        <translation>%1 · 第%2项，共%3项</translation>
    </message>
    <message>
        <source>Everything is answered: %1 submits the call</source>
        <translation>全部作答完毕：按%1提交</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>录音事件</translation>
    </message>
    <message>
        <source>What happens in the recording</source>
        <translation>录音中发生了什么</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvaluationViewer</name>
    <message>
        <source>Evaluation</source>
        <translation>质检评估</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Correct with a reason…</source>
        <translation>说明理由并更正…</translation>
    </message>
    <message>
        <source>Void with a reason…</source>
        <translation>说明理由并作废…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>The answer to the current criterion with its evidence</source>
        <translation>当前评分项的答案与依据</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Markers and the comment on the whole call</source>
        <translation>标记与整通评语</translation>
    </message>
    <message>
        <source>How the score came about</source>
        <translation>得分是怎么算出来的</translation>
    </message>
    <message>
        <source>not scorable</source>
        <translation>无法评分</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n fatal error(s)</source>
        <translation>
            <numerusform>✕ %n项致命性错误</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ 合格</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <comment>card name and version</comment>
        <translation>%1 第%2版</translation>
    </message>
    <message>
        <source>scored by %1, %2</source>
        <translation>%1评于%2</translation>
    </message>
    <message>
        <source>void: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>correction: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>replaced by a newer revision</source>
        <translation>已被新版本取代</translation>
    </message>
    <message>
        <source>Agent unknown</source>
        <translation>坐席未知</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>%1, void</source>
        <translation>%1（已作废）</translation>
    </message>
    <message>
        <source>%1, being corrected</source>
        <translation>%1（更正中）</translation>
    </message>
    <message>
        <source>%1 · criterion %2 of %3</source>
        <translation>%1 · 第%2项，共%3项</translation>
    </message>
    <message>
        <source>Why is this evaluation corrected? The first one stays readable.</source>
        <translation>为什么更正这份质检评估？原来的版本仍可查看。</translation>
    </message>
    <message>
        <source>Open a correction</source>
        <translation>开始更正</translation>
    </message>
    <message>
        <source>Misheard</source>
        <translation>听错</translation>
    </message>
    <message>
        <source>Wrong criterion</source>
        <translation>评错项目</translation>
    </message>
    <message>
        <source>Dispute accepted</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>Why is this evaluation void? It leaves every figure and stays readable.</source>
        <translation>为什么作废这份质检评估？作废后不计入任何统计，仍可查看。</translation>
    </message>
    <message>
        <source>Void the evaluation</source>
        <translation>作废这份评估</translation>
    </message>
    <message>
        <source>Wrong agent</source>
        <translation>坐席不符</translation>
    </message>
    <message>
        <source>Wrong recording</source>
        <translation>录音不符</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>得分推导</translation>
    </message>
    <message>
        <source>not the card that the rules choose: %1</source>
        <translation>未采用规则选定的评分表：%1</translation>
    </message>
    <message>
        <source>below the pass mark</source>
        <translation>低于合格线</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EventGuide</name>
    <message>
        <source>There is no event after this one</source>
        <translation>后面没有事件了</translation>
    </message>
    <message>
        <source>There is no event before this one</source>
        <translation>前面没有事件了</translation>
    </message>
    <message>
        <source>Nothing stands out in this recording</source>
        <translation>这段录音没有异常</translation>
    </message>
    <message>
        <source>No event is here: %1 goes to the next one</source>
        <translation>此处没有事件：按 %1 跳到下一个</translation>
    </message>
    <message>
        <source>%1 taken for “%2”</source>
        <translation>已将“%1”记为“%2”的证据</translation>
    </message>
    <message>
        <source>%1 is a moment of “%2” already</source>
        <translation>“%1”已是“%2”的片段</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EventList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>跳到 %1</translation>
    </message>
    <message>
        <source>Take (%1)</source>
        <extracomment>Takes an event of the recording as evidence; %1 the key</extracomment>
        <translation>采用（%1）</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take %1 as evidence</source>
        <translation>将 %1 作为证据</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EventPage</name>
    <message>
        <source>A written contact has no sound to measure.</source>
        <translation>文字联络没有声音可供测量。</translation>
    </message>
    <message>
        <source>The recording is still being read.</source>
        <translation>录音仍在读取。</translation>
    </message>
    <message>
        <source>One channel holds both speakers, so nobody can say who spoke: talk-over, answers and shares are not told.</source>
        <translation>双方在同一声道，无法分辨谁在说话，因此不给出抢话、应答和说话占比。</translation>
    </message>
    <message>
        <source>The agent has %1% of the talk.</source>
        <translation>坐席说话占比 %1%。</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有异常。</translation>
    </message>
    <message>
        <source>Events of the recording</source>
        <translation>录音事件</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EventText</name>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 syllables a minute</source>
        <translation>每分钟 %1 字</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An event of a recording and its measure: &quot;Dead air 12.6 s&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvidenceDesk</name>
    <message>
        <source>The playhead stands behind the end of this moment</source>
        <translation>播放位置在该片段终点之后</translation>
    </message>
    <message>
        <source>The playhead stands before the start of this moment</source>
        <translation>播放位置在该片段起点之前</translation>
    </message>
    <message>
        <source>This passage is marked for “%1” already</source>
        <translation>这段文字已标为“%1”的依据</translation>
    </message>
    <message>
        <source>Select a passage in the text first: %1 leads into it</source>
        <translation>请先在文字记录中选中一段：按 %1 进入</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) marked for “%1”</source>
        <translation>
            <numerusform>已为“%1”标记 %n 段文字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvidenceSettingsForm</name>
    <message>
        <source>Dead air from</source>
        <translation>冷场（达到）</translation>
    </message>
    <message>
        <source>Talk-over from</source>
        <translation>抢话（达到）</translation>
    </message>
    <message>
        <source>Slow answer from</source>
        <translation>应答迟缓（达到）</translation>
    </message>
    <message>
        <source>Late greeting from</source>
        <translation>开场过迟（达到）</translation>
    </message>
    <message>
        <source>Hold music from</source>
        <translation>等待音乐（达到）</translation>
    </message>
    <message>
        <source>Clipped sound from</source>
        <translation>爆音（达到）</translation>
    </message>
    <message>
        <source>Noise before the greeting from</source>
        <translation>开场前杂音（高于）</translation>
    </message>
    <message>
        <source>Too quiet below</source>
        <translation>音量过小（低于）</translation>
    </message>
    <message>
        <source>Too loud above</source>
        <translation>音量过大（高于）</translation>
    </message>
    <message>
        <source>Fast speech above</source>
        <translation>语速过快（高于）</translation>
    </message>
    <message>
        <source>Slow speech below</source>
        <translation>语速过慢（低于）</translation>
    </message>
    <message>
        <source>Agent’s talk at least</source>
        <translation>坐席说话占比下限</translation>
    </message>
    <message>
        <source>Agent’s talk at most</source>
        <translation>坐席说话占比上限</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source> syllables a minute</source>
        <translation> 字/分钟</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>所有队列</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <translation>%1（另设）</translation>
    </message>
    <message>
        <source>Kept; it counts from the next recording that is opened</source>
        <translation>已保存，从下一个打开的录音起生效</translation>
    </message>
    <message>
        <source>Events of a recording</source>
        <translation>录音事件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ExamplePopup</name>
    <message>
        <source>the whole call</source>
        <translation>整通通话</translation>
    </message>
    <message>
        <source>good example</source>
        <translation>好案例</translation>
    </message>
    <message>
        <source>bad example</source>
        <translation>差案例</translation>
    </message>
    <message>
        <source>Keep as a case</source>
        <translation>收录为案例</translation>
    </message>
    <message>
        <source>It stands in the case library, to be played in training and coaching.</source>
        <translation>收录到案例库，供培训和辅导时播放。</translation>
    </message>
    <message>
        <source>Keep the case</source>
        <translation>收录案例</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As a</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>What to listen for</source>
        <translation>听点</translation>
    </message>
    <message>
        <source>Give it a topic, so that it can be found.</source>
        <translation>请填写主题，以便查找。</translation>
    </message>
    <message>
        <source>Kept in the case library under “%1”</source>
        <translation>已收录到案例库，主题“%1”</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Write the report to a file (%1)</source>
        <translation>将报告写入文件（%1）</translation>
    </message>
    <message>
        <source>Hide agents&apos; names</source>
        <translation>隐藏坐席姓名</translation>
    </message>
    <message>
        <source>Folder in which the report&apos;s folder is made</source>
        <translation>报告文件夹的保存位置</translation>
    </message>
    <message>
        <source>There is no report to export yet</source>
        <translation>还没有可导出的报告</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was left</source>
        <translation>导出已取消，没有留下文件</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FieldValuesEdit</name>
    <message>
        <source>Values of %1</source>
        <translation>%1的取值</translation>
    </message>
    <message>
        <source>one value, or several with ; between</source>
        <translation>一个值，或用分号隔开的多个值</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose values of %1</source>
        <translation>选择%1的取值</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FilterBar</name>
    <message>
        <source>The whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>Remove every filter</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Narrow the figures (%1)</source>
        <translation>缩小统计范围（%1）</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Enter changes it, Del removes it</source>
        <translation>按回车更改，按 Del 删除</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FilterPicker</name>
    <message>
        <source>Filter by a kind, or type a value</source>
        <translation>选择类别，或直接输入内容</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FindingModel</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>问题与处理办法</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FindingsPanel</name>
    <message>
        <source>No errors</source>
        <translation>没有错误</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) can stay or be mended.</source>
        <translation>
            <numerusform>有%n条提醒，可以保留，也可以改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the warnings</source>
        <translation>显示提醒</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>无需改正</translation>
    </message>
    <message>
        <source>The card can be published as it is.</source>
        <translation>评分表可以直接发布。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors and warnings</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings of the card</source>
        <translation>评分表的检查结果</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>只看错误</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FolderCallsModel</name>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Recording file</source>
        <translation>录音文件</translation>
    </message>
    <message>
        <source>Customer&apos;s file</source>
        <translation>客户侧录音</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户号码</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>呼叫方向</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件内容</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>录音格式</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FolderOptions</name>
    <message>
        <source>Names look like</source>
        <translation>文件名格式</translation>
    </message>
    <message>
        <source>Endings of pairs, the agent&apos;s first</source>
        <translation>成对文件的结尾，坐席在前</translation>
    </message>
    <message>
        <source>Pattern of the file names</source>
        <translation>文件名格式</translation>
    </message>
    <message>
        <source>Endings of the two files of a pair</source>
        <translation>一对文件的两个结尾</translation>
    </message>
    <message>
        <source>Parts: {date} {time} {start} {agent} {customer} {direction} {queue} {type} {call} {team} {field:name} {any}. A slash takes folder names in.</source>
        <translation>可用：{日期} {时间} {开始时间} {工号} {客户号码} {方向} {技能组} {业务类型} {流水号} {班组} {field:名称} {任意}。用斜杠把文件夹名也算进来。</translation>
    </message>
    <message>
        <source>Files without a header are</source>
        <translation>无文件头的文件</translation>
    </message>
    <message>
        <source>What files without a header are</source>
        <translation>无文件头的文件是什么格式</translation>
    </message>
    <message>
        <source>told by their extension</source>
        <translation>按扩展名识别</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FolderSettings</name>
    <message>
        <source>Recordings folders</source>
        <translation>录音文件夹</translation>
    </message>
    <message>
        <source>None yet: they come with the first import.</source>
        <translation>暂无，首次导入后会出现。</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n 条录音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺失 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder moved…</source>
        <translation>文件夹已移动…</translation>
    </message>
    <message>
        <source>Where the recordings lie now</source>
        <translation>录音现在所在的位置</translation>
    </message>
</context>
<context>
    <name>earmark::ui::Foot</name>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change who is scoring</source>
        <translation>更换质检员</translation>
    </message>
    <message>
        <source>Scoring: %1</source>
        <translation>质检员：%1</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FormDelegate</name>
    <message>
        <source>of %1</source>
        <comment>beside a number being typed: its highest value</comment>
        <translation>满%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FormModel</name>
    <message>
        <source>Section %1</source>
        <translation>大类：%1</translation>
    </message>
    <message>
        <source>Section %1, %2 points</source>
        <translation>大类：%1，得分%2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>得分%1</translation>
    </message>
    <message>
        <source>fatal error</source>
        <translation>致命性错误</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>有评语</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n个录音片段</numerusform>
        </translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>does not apply now</source>
        <translation>当前不涉及</translation>
    </message>
    <message>
        <source>does not apply now, kept: %1</source>
        <translation>当前不涉及，保留：%1</translation>
    </message>
    <message>
        <source>not answered; %1</source>
        <translation>未作答；%1</translation>
    </message>
    <message>
        <source>Section %1, does not apply now</source>
        <translation>大类“%1”，当前不涉及</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FormView</name>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Evaluation form</source>
        <translation>评分表单</translation>
    </message>
    <message>
        <source>%1 – %2 points</source>
        <translation>%1，%2分</translation>
    </message>
    <message>
        <source>%1 (fatal)</source>
        <translation>%1（致命）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>criterion and its standing</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>earmark::ui::FoundText</name>
    <message>
        <source>the field %1</source>
        <translation>字段%1</translation>
    </message>
    <message>
        <source>the text’s figure “%1”</source>
        <translation>文本指标“%1”</translation>
    </message>
    <message>
        <source>the recording’s figure “%1”</source>
        <translation>录音指标“%1”</translation>
    </message>
    <message>
        <source>found %1: %2</source>
        <comment>a measure and where it is from</comment>
        <translation>已找到%1：%2</translation>
    </message>
    <message>
        <source>found %1: %2, written “%3”</source>
        <comment>a measure, where it is from and how it stands there</comment>
        <translation>已找到%1：%2，原文为“%3”</translation>
    </message>
    <message>
        <source>not found: %1 cannot be given in %2</source>
        <translation>未找到：%1无法换算为%2</translation>
    </message>
    <message>
        <source>not found: %1 holds “%2”, and the card measures in %3</source>
        <translation>未找到：%1的内容为“%2”，而评分表的单位是%3</translation>
    </message>
    <message>
        <source>first response</source>
        <translation>首次响应</translation>
    </message>
    <message>
        <source>slowest response</source>
        <translation>最慢响应</translation>
    </message>
    <message>
        <source>longest dead air</source>
        <translation>最长冷场</translation>
    </message>
    <message>
        <source>dead air in all</source>
        <translation>冷场合计</translation>
    </message>
    <message>
        <source>length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>agent’s share of the talk</source>
        <translation>坐席说话占比</translation>
    </message>
    <message>
        <source>the text is still being read</source>
        <translation>文本仍在读取</translation>
    </message>
    <message>
        <source>the recording is still being read</source>
        <translation>录音仍在读取</translation>
    </message>
    <message>
        <source>not found: the call has no field %1</source>
        <translation>未找到：通话没有字段%1</translation>
    </message>
    <message>
        <source>not found: %1 holds “%2”, which is no number</source>
        <translation>未找到：%1的内容为“%2”，不是数值</translation>
    </message>
    <message>
        <source>not found: both sides are on one channel, so nobody can tell who spoke</source>
        <translation>未找到：双方在同一声道，无法区分说话人</translation>
    </message>
    <message>
        <source>not found: the text does not tell it</source>
        <translation>未找到：文本中得不到该指标</translation>
    </message>
    <message>
        <source>not found: the recording does not tell it</source>
        <translation>未找到：录音中得不到该指标</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>字段%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::GroupModel</name>
    <message>
        <source>No.</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Mean %</source>
        <translation>均分%</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>Passed %</source>
        <translation>合格率%</translation>
    </message>
    <message>
        <source>Fatal %</source>
        <translation>致命率%</translation>
    </message>
    <message>
        <source>mean %1, likely within %2</source>
        <translation>平均 %1，可信区间 %2</translation>
    </message>
    <message>
        <source>group %1; by chance alone anywhere from place %2 to %3</source>
        <translation>第 %1 档；考虑偶然波动，名次在第 %2 至第 %3 之间</translation>
    </message>
    <message>
        <source>mean by month: %1</source>
        <translation>各月平均：%1</translation>
    </message>
    <message>
        <source>Those of one group differ by no more than chance</source>
        <translation>同一档次内的差别不超出正常波动</translation>
    </message>
    <message>
        <source>n</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可信区间</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Quartiles</source>
        <translation>四分位</translation>
    </message>
    <message>
        <source>%1 lenient</source>
        <translation>%1 偏松</translation>
    </message>
    <message>
        <source>%1 strict</source>
        <translation>%1 偏严</translation>
    </message>
    <message>
        <source>nobody else judged the same agents</source>
        <translation>没有其他质检员评过同样的坐席</translation>
    </message>
    <message>
        <source>%1 points beside the others on the same agents</source>
        <translation>与评同样坐席的其他质检员相比：%1 分</translation>
    </message>
    <message>
        <source>likely within %1 and %2</source>
        <translation>可能在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>%1 agents; %2 evaluations beside %3 of the others</source>
        <translation>%1 名坐席；本人评估 %2 次，其他人 %3 次</translation>
    </message>
    <message>
        <source>Points above or below what the others give the same agents</source>
        <translation>比其他质检员给同样坐席的评分高或低多少分</translation>
    </message>
    <message>
        <source>Beside others</source>
        <translation>与他人相比</translation>
    </message>
</context>
<context>
    <name>earmark::ui::GuidancePanel</name>
    <message>
        <source>Guidance and evidence</source>
        <translation>评分说明与依据</translation>
    </message>
    <message>
        <source>Not severe after all</source>
        <translation>取消严重</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>录音片段</translation>
    </message>
    <message>
        <source>Add a moment at the playhead</source>
        <translation>在播放位置添加片段</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>What the agent should hear</source>
        <translation>写给坐席听的话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因归类</translation>
    </message>
    <message>
        <source>✕ Fatal: why?</source>
        <translation>✕ 致命：理由？</translation>
    </message>
    <message>
        <source>✕ Severe: why?</source>
        <translation>✕ 严重：理由？</translation>
    </message>
    <message>
        <source>The reason, in a sentence; then Enter</source>
        <translation>用一句话写明理由，按回车确认</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>标记的文字</translation>
    </message>
    <message>
        <source>Mark the selected passage</source>
        <translation>标记选中的文字</translation>
    </message>
    <message>
        <source>Does not apply now. What was answered is kept, and left out when the call is submitted.</source>
        <translation>当前不涉及。已作的答案予以保留，提交时不计入。</translation>
    </message>
    <message>
        <source>Does not apply now.</source>
        <translation>当前不涉及。</translation>
    </message>
    <message>
        <source>Take “not applicable” (Enter)</source>
        <translation>采用“不适用”（Enter）</translation>
    </message>
    <message>
        <source>Take %1 (Enter)</source>
        <translation>采用%1（Enter）</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>录音事件</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ImportController</name>
    <message>
        <source>Reading the list</source>
        <translation>正在读取清单</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>Checking the names</source>
        <translation>正在检查文件名</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ImportPage</name>
    <message>
        <source>Choose a call list or roster</source>
        <translation>选择通话清单或花名册</translation>
    </message>
    <message>
        <source>Lists (*.csv *.xlsx *.txt *.tsv);;All files (*)</source>
        <translation>清单 (*.csv *.xlsx *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder of recordings</source>
        <translation>选择录音文件夹</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>选择清单…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <translation>返回待检列表</translation>
    </message>
    <message>
        <source>Bring in calls or people</source>
        <translation>导入通话或人员</translation>
    </message>
    <message>
        <source>Choose a call list or a roster (.xlsx or .csv), or a folder of recordings. You can also drop files here.</source>
        <translation>选择通话清单或花名册（.xlsx或.csv），或录音文件夹。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Add unknown agents</source>
        <translation>添加新坐席</translation>
    </message>
    <message>
        <source>Import the good rows, leave out the others</source>
        <translation>只导入正确的行，略过其余</translation>
    </message>
    <message>
        <source>The list as it is understood</source>
        <translation>清单预览</translation>
    </message>
    <message>
        <source>The calls as their names are understood</source>
        <translation>按文件名识别的通话</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题清单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Import calls</source>
        <translation>导入通话</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) ready</source>
        <translation>
            <numerusform>可导入%n通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>已有%n通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) ready</source>
        <translation>
            <numerusform>坐席%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>其中新增%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with errors</source>
        <translation>
            <numerusform>有误%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>提示%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) imported</source>
        <translation>
            <numerusform>已导入%n通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added</source>
        <translation>
            <numerusform>新增班组%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) added</source>
        <translation>
            <numerusform>新增坐席%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspector(s) added</source>
        <translation>
            <numerusform>新增质检员%n名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>略过%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster is up to date</source>
        <translation>花名册已是最新</translation>
    </message>
    <message>
        <source>Between PCs…</source>
        <translation>电脑间交换…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have the same sound as a call already here: %1</source>
        <extracomment>%1 names of files</extracomment>
        <translation>
            <numerusform>%n 个文件与已有通话的录音相同：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::InspectorPage</name>
    <message>
        <source>Who is scoring?</source>
        <translation>由谁评分？</translation>
    </message>
    <message>
        <source>Every evaluation bears this name. It is remembered on this computer.</source>
        <translation>每份评估都会署上此姓名，并记在这台电脑上。</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>其他姓名</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::InspectorView</name>
    <message>
        <source>Reading the inspectors&apos; work</source>
        <translation>正在读取质检员的工作</translation>
    </message>
    <message>
        <source>Inspectors %1</source>
        <comment>file name: last day</comment>
        <translation>质检员报告 %1</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>All inspectors</source>
        <translation>全部质检员</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Nothing was submitted in this time</source>
        <translation>这段时间没有提交质检评估</translation>
    </message>
    <message>
        <source>Choose last month, or score a call: what inspectors submit stands here at once.</source>
        <translation>请选择上月，或为一通通话评分：提交后会立即显示在这里。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
</context>
<context>
    <name>earmark::ui::KeyCaptureDialog</name>
    <message>
        <source>Set the key</source>
        <translation>设定快捷键</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Press the key that acts while no text is edited.</source>
        <translation>请按下不在输入文字时使用的键。</translation>
    </message>
    <message>
        <source>Press the key that acts while typing, too.</source>
        <translation>请按下输入文字时也能使用的键。</translation>
    </message>
    <message>
        <source>Take the key away</source>
        <translation>去掉快捷键</translation>
    </message>
    <message>
        <source>Chinese input methods use %1 themselves. Choose another key.</source>
        <translation>中文输入法要用 %1，请换一个键。</translation>
    </message>
    <message>
        <source>%1 is needed for typing. Add Ctrl or Alt.</source>
        <translation>%1 是打字要用的键，请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Change that one first, or choose another key.</source>
        <translation>%1 已用于“%2”。请先更改那一个，或换一个键。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::KeyField</name>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Trends follow this key: with another one the published versions&apos; results end here and a new series begins.</source>
        <translation>趋势按键名衔接：改用其他键名，已发布版本的结果将到此为止，另起一条新序列。</translation>
    </message>
    <message>
        <source>Published: trends follow it. Leave it as it is.</source>
        <translation>已发布，趋势按它衔接，请勿修改。</translation>
    </message>
    <message>
        <source>Trends will follow it from version to version.</source>
        <translation>各版本的趋势按它衔接。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::KeyModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Outside text</source>
        <translation>不在输入时</translation>
    </message>
    <message>
        <source>Also while typing</source>
        <translation>输入时也可用</translation>
    </message>
</context>
<context>
    <name>earmark::ui::KeySettings</name>
    <message>
        <source>Set all keys back to what they were at first?</source>
        <translation>将全部快捷键恢复为默认？</translation>
    </message>
    <message>
        <source>Set all keys back</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Set this key back</source>
        <translation>恢复此项默认</translation>
    </message>
    <message>
        <source>Set all keys back…</source>
        <translation>全部恢复默认…</translation>
    </message>
    <message>
        <source>The keys of this row are fixed.</source>
        <translation>此行的快捷键固定不变。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>earmark::ui::LeaderDesk</name>
    <message>
        <source>All teams</source>
        <translation>全部班组</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent finding(s) to answer first</source>
        <translation>
            <numerusform>有 %n 项紧急上报需要先答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coaching session(s) overdue</source>
        <translation>
            <numerusform>有 %n 次辅导已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) to coach within five working days of the finding</source>
        <translation>
            <numerusform>有 %n 名坐席需在发现问题后五个工作日内辅导</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed action(s) to look at</source>
        <translation>
            <numerusform>有 %n 项约定措施需要检查</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 fatal</source>
        <translation>%1，其中致命性错误 %2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，已逾期</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>Nobody has findings that were not talked about.</source>
        <translation>没有尚未面谈的问题。</translation>
    </message>
    <message>
        <source>No agreed action has come due.</source>
        <translation>没有到期的约定措施。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Coaching: due and planned</source>
        <translation>辅导：待安排与已安排</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题数</translation>
    </message>
    <message>
        <source>First finding</source>
        <translation>最早问题</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>辅导期限</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Agreed actions whose day has come</source>
        <translation>已到期的约定措施</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>Every urgent finding is answered, everybody with a finding was coached, and no agreed action has come due.</source>
        <translation>紧急上报均已答复，有问题的坐席均已辅导，也没有到期的约定措施。</translation>
    </message>
    <message>
        <source>Look at an agent&apos;s report</source>
        <translation>查看坐席报告</translation>
    </message>
</context>
<context>
    <name>earmark::ui::LevelButton</name>
    <message>
        <source>%1, %2 points</source>
        <translation>%1，%2分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::LevelList</name>
    <message>
        <source>up to %1 %2</source>
        <comment>limit and unit</comment>
        <translation>%1%2以下</translation>
    </message>
    <message>
        <source>from %1 %2</source>
        <comment>limit and unit</comment>
        <translation>%1%2以上</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <comment>limits and unit</comment>
        <translation>%1至%2%3</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1 – fatal</source>
        <translation>%1（致命）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a band and its limits</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – %2 points</source>
        <translation>%1，%2分</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type the number of an option, then Enter</source>
        <translation>
            <numerusform>另有%n项：输入选项序号后按Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::LibraryModel</name>
    <message>
        <source>%1 · in the card already</source>
        <translation>%1 · 评分表中已有</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答方式</translation>
    </message>
</context>
<context>
    <name>earmark::ui::LibraryPicker</name>
    <message>
        <source>This cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No criterion holds all these words.</source>
        <translation>没有评分项同时包含这些词。</translation>
    </message>
    <message>
        <source>Show all criteria</source>
        <translation>显示全部评分项</translation>
    </message>
    <message>
        <source>No criteria here</source>
        <translation>这里没有评分项</translation>
    </message>
    <message>
        <source>Choose the library or another card above.</source>
        <translation>请在上方选择评分项库或其他评分表。</translation>
    </message>
    <message numerus="yes">
        <source>%n criterion(s) marked</source>
        <translation>
            <numerusform>已勾选%n个评分项</numerusform>
        </translation>
    </message>
    <message>
        <source>Space marks several, Enter takes</source>
        <translation>空格键勾选多个，回车键采用</translation>
    </message>
    <message numerus="yes">
        <source>Take %n criterion(s)</source>
        <translation>
            <numerusform>采用%n个评分项</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the criterion</source>
        <translation>采用该评分项</translation>
    </message>
    <message>
        <source>Library of criteria</source>
        <translation>评分项库</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Search criteria</source>
        <translation>搜索评分项</translation>
    </message>
    <message>
        <source>Criteria to take</source>
        <translation>可采用的评分项</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ListOptions</name>
    <message>
        <source>This is a</source>
        <translation>这是</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Recordings in</source>
        <translation>录音在</translation>
    </message>
    <message>
        <source>Agent on</source>
        <translation>坐席在</translation>
    </message>
    <message>
        <source>call list</source>
        <translation>通话清单</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>the left channel</source>
        <translation>左声道</translation>
    </message>
    <message>
        <source>the right channel</source>
        <translation>右声道</translation>
    </message>
    <message>
        <source>Recordings folder: %1</source>
        <translation>录音文件夹：%1</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding (found)</source>
        <translation>编码（自动识别）</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Recordings folder</source>
        <translation>录音文件夹</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ListTableModel</name>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ListeningArea</name>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>The form can be answered without the sound.</source>
        <translation>没有声音也可以评分。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ListeningSettings</name>
    <message>
        <source>Listening</source>
        <translation>听音</translation>
    </message>
    <message>
        <source>Reaction lag, taken off marks</source>
        <translation>反应延迟（打标时扣除）</translation>
    </message>
    <message>
        <source>A pause resumes earlier by</source>
        <translation>暂停后继续时回退</translation>
    </message>
    <message>
        <source>My speed</source>
        <translation>我的倍速</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>静音</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Pause while a comment is typed</source>
        <translation>写评语时暂停播放</translation>
    </message>
    <message>
        <source>Always skip silence</source>
        <translation>始终跳过静音</translation>
    </message>
    <message>
        <source>Speech not heard at submit</source>
        <translation>提交时仍有语音未听</translation>
    </message>
    <message>
        <source>may stay unheard</source>
        <translation>允许不听</translation>
    </message>
    <message>
        <source>asks before submitting</source>
        <translation>提交前询问</translation>
    </message>
    <message>
        <source>keeps from submitting</source>
        <translation>不得提交</translation>
    </message>
</context>
<context>
    <name>earmark::ui::LookSettings</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
</context>
<context>
    <name>earmark::ui::MainWindow</name>
    <message>
        <source>Worklist</source>
        <translation>待检列表</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 – Earmark</source>
        <translation>%1 – 听鉴</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>earmark::ui::MomentList</name>
    <message>
        <source>Play the moment %1</source>
        <translation>播放片段%1</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>起点设于此</translation>
    </message>
    <message>
        <source>Move the start to the playhead</source>
        <translation>把片段起点移到播放位置</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>终点设于此</translation>
    </message>
    <message>
        <source>Move the end to the playhead</source>
        <translation>把片段终点移到播放位置</translation>
    </message>
    <message>
        <source>Delete the moment</source>
        <translation>删除片段</translation>
    </message>
</context>
<context>
    <name>earmark::ui::NumberEdit</name>
    <message>
        <source>This is not a number that can be used here; for example 2.5</source>
        <translation>这里不能使用这个数值，例如可填2.5</translation>
    </message>
    <message>
        <source>At most %1 can be entered here</source>
        <translation>此处最多可填%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::OverviewView</name>
    <message>
        <source>Reading the overview</source>
        <translation>正在读取总览</translation>
    </message>
    <message>
        <source>Overview %1</source>
        <translation>总览 %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>No evaluation in this choice</source>
        <translation>所选范围内没有质检评估</translation>
    </message>
    <message>
        <source>Choose a longer period or the whole centre; calls that are scored stand here at once.</source>
        <translation>请选择更长的时间段或整个中心；评分后的通话会立即显示在这里。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageFolderWatch</name>
    <message>
        <source>Package taken in: %1</source>
        <translation>已导入数据包：%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackagePage</name>
    <message>
        <source>Between PCs</source>
        <translation>电脑间交换</translation>
    </message>
    <message>
        <source>Back to import</source>
        <translation>返回导入</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageSend</name>
    <message>
        <source>Send evaluations to another PC</source>
        <translation>把评估发送到另一台电脑</translation>
    </message>
    <message>
        <source>Calls of</source>
        <translation>通话日期</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>the last 31 days</source>
        <translation>最近 31 天</translation>
    </message>
    <message>
        <source>the last 92 days</source>
        <translation>最近 92 天</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不附带</translation>
    </message>
    <message>
        <source>around the moments</source>
        <translation>标记片段前后</translation>
    </message>
    <message>
        <source>whole recordings</source>
        <translation>完整录音</translation>
    </message>
    <message>
        <source>Save a package…</source>
        <translation>保存数据包…</translation>
    </message>
    <message>
        <source>Save a package</source>
        <translation>保存数据包</translation>
    </message>
    <message>
        <source>Packages (*.earmark)</source>
        <translation>数据包 (*.earmark)</translation>
    </message>
    <message>
        <source>Writing a package</source>
        <translation>正在写入数据包</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) saved in %1</source>
        <translation>
            <numerusform>已将 %n 份评估保存到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) not at hand</source>
        <translation>
            <numerusform>%n 条录音不在本机</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送的</translation>
    </message>
    <message>
        <source>Everything was sent already.</source>
        <translation>没有尚未发送的评估。</translation>
    </message>
    <message numerus="yes">
        <source>%n left for the next package</source>
        <translation>
            <numerusform>其余 %n 条留待下一个数据包</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageTake</name>
    <message>
        <source>Take in evaluations of another PC</source>
        <translation>导入另一台电脑的评估</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Choose packages…</source>
        <translation>选择数据包…</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>None: packages are taken in when you choose them.</source>
        <translation>无：仅在您选择数据包时导入。</translation>
    </message>
    <message>
        <source>The folder in which packages appear</source>
        <translation>数据包所在的文件夹</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>选择数据包</translation>
    </message>
    <message>
        <source>Packages (*.earmark)</source>
        <translation>数据包 (*.earmark)</translation>
    </message>
    <message>
        <source>Looking into packages</source>
        <translation>正在查看数据包</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages of this store are not taken yet. Compare its fingerprint with the sender: %1</source>
        <translation>尚未接受此数据库的数据包。请与发送人核对指纹：%1</translation>
    </message>
    <message>
        <source>Trust this store</source>
        <translation>信任此数据库</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Taking in a package</source>
        <translation>正在导入数据包</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageText</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 份新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n 份更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n 份已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n 份冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 份被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) added</source>
        <translation>
            <numerusform>新增评分表 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) added</source>
        <translation>
            <numerusform>新增坐席 %n 名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) added</source>
        <translation>
            <numerusform>新增通话 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sound of %n call(s)</source>
        <translation>
            <numerusform>附带 %n 条通话的录音</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>It counts days in another time zone; figures by day can differ.</source>
        <translation>对方按另一时区计算日期，按日统计可能不同。</translation>
    </message>
    <message>
        <source>This version of the card says something else here; nothing scored on it is taken in.</source>
        <translation>该版本评分表在本机内容不同，使用它的评估均未导入。</translation>
    </message>
    <message>
        <source>The card cannot be used here; nothing scored on it is taken in.</source>
        <translation>该评分表无法在本机使用，使用它的评估均未导入。</translation>
    </message>
    <message>
        <source>Its scorecard says something else here.</source>
        <translation>其评分表在本机内容不同。</translation>
    </message>
    <message>
        <source>It is still being scored here.</source>
        <translation>本机仍在对它评分。</translation>
    </message>
    <message>
        <source>The same revision says something else here.</source>
        <translation>同一修订在本机内容不同。</translation>
    </message>
    <message>
        <source>It was withdrawn there and corrected here. Withdraw one of the two.</source>
        <translation>对方已作废，本机已更正。请作废其中一份。</translation>
    </message>
    <message>
        <source>It was corrected there and withdrawn here.</source>
        <translation>对方已更正，本机已作废。</translation>
    </message>
    <message>
        <source>It was corrected on both PCs. Withdraw one of the two.</source>
        <translation>两台电脑都作了更正。请作废其中一份。</translation>
    </message>
    <message>
        <source>This inspector has judged the call here already. Withdraw one of the two.</source>
        <translation>该质检员在本机已评估过这通电话。请作废其中一份。</translation>
    </message>
    <message>
        <source>The package holds another evaluation of the call by this inspector.</source>
        <translation>数据包中另有该质检员对这通电话的评估。</translation>
    </message>
    <message>
        <source>Its answers could not have been submitted on its card.</source>
        <translation>按其评分表，这些作答不能提交。</translation>
    </message>
    <message>
        <source>Its answers give another score for the call as it is known here.</source>
        <translation>按本机所知的通话信息，这些作答的得分不同。</translation>
    </message>
    <message numerus="yes">
        <source>From %1, made %2, %n evaluation(s)</source>
        <translation>
            <numerusform>来自 %1，生成于 %2，%n 份评估</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent finding(s) added</source>
        <translation>
            <numerusform>新增 %n 条紧急上报</numerusform>
        </translation>
    </message>
    <message>
        <source>This urgent finding says something else here.</source>
        <translation>本机上这条紧急上报的内容不同。</translation>
    </message>
    <message>
        <source>This urgent finding was answered on both PCs.</source>
        <translation>这条紧急上报在两台电脑上的答复不一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent finding(s) newer</source>
        <translation>
            <numerusform>%n 条紧急上报有更新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageTrustForm</name>
    <message>
        <source>Who sends and who is trusted</source>
        <translation>发送方与信任</translation>
    </message>
    <message>
        <source>This store is called</source>
        <translation>本数据库名称</translation>
    </message>
    <message>
        <source>Its fingerprint</source>
        <translation>本数据库指纹</translation>
    </message>
    <message>
        <source>Trusted stores</source>
        <translation>受信任的数据库</translation>
    </message>
    <message>
        <source>None yet: you are asked with the first package.</source>
        <translation>尚无：收到第一个数据包时会询问。</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>不再信任</translation>
    </message>
    <message>
        <source>Take no further packages of %1?</source>
        <translation>不再接受 %1 的数据包吗？</translation>
    </message>
    <message>
        <source>What was taken in stays.</source>
        <translation>已导入的内容会保留。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ParticipantModel</name>
    <message>
        <source>Took part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Exam points</source>
        <translation>考试分数</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PassageButton</name>
    <message>
        <source>Play %1 of %2</source>
        <translation>播放“%2”的 %1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PassageList</name>
    <message>
        <source>Go to the passage</source>
        <translation>跳到这段文字</translation>
    </message>
    <message>
        <source>Go to the passage %1</source>
        <translation>跳到这段文字：%1</translation>
    </message>
    <message>
        <source>Delete the passage</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Delete the passage %1</source>
        <translation>删除标记：%1</translation>
    </message>
    <message>
        <source>Note on this passage</source>
        <translation>为这段文字写备注</translation>
    </message>
    <message>
        <source>Note on the passage %1</source>
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PassagePlayer</name>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Close the player</source>
        <translation>关闭播放器</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PeriodBar</name>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自选起止日</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PickList</name>
    <message>
        <source>Nothing fits what is typed.</source>
        <translation>没有符合输入的内容。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PropertyPage</name>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
</context>
<context>
    <name>earmark::ui::PublishStrip</name>
    <message>
        <source>Publish as version %1</source>
        <translation>发布为版本%1</translation>
    </message>
    <message>
        <source>Checking the card…</source>
        <translation>正在检查评分表…</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) refuse it.</source>
        <translation>
            <numerusform>有%n处错误，不能发布。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to look at.</source>
        <translation>
            <numerusform>有%n处提醒，请查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to object.</source>
        <translation>检查通过。</translation>
    </message>
    <message>
        <source>Why this version? What changed, for whom, from when</source>
        <translation>为什么发布此版本：改了什么、适用于谁、何时起</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>发布版本%1</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Go to %1: %2</source>
        <translation>转到%1：%2</translation>
    </message>
</context>
<context>
    <name>earmark::ui::QuotaDialog</name>
    <message>
        <source>Quotas</source>
        <translation>抽检配额</translation>
    </message>
    <message>
        <source>Agents&apos; months against the quota</source>
        <translation>各坐席每月配额完成情况</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>The same seed draws the same calls again.</source>
        <translation>种子相同，抽到的通话也相同。</translation>
    </message>
    <message>
        <source>Nobody is short of the quota.</source>
        <translation>配额都已完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n agent month(s) short of the quota</source>
        <translation>
            <numerusform>%n个坐席月份未完成配额</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::QuotaModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2通</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Short of</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待评</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ReadingArea</name>
    <message>
        <source>Written contact</source>
        <translation>文字会话</translation>
    </message>
    <message>
        <source>Swap agent and customer</source>
        <translation>对调坐席与客户</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>first response %1</source>
        <translation>首次响应 %1</translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation>最慢响应 %1</translation>
    </message>
    <message>
        <source>who is the agent is a guess</source>
        <translation>坐席是推测的</translation>
    </message>
    <message>
        <source>The form can be answered without the text.</source>
        <translation>没有文字记录也可以作答。</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>时间按 %1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>用自己的话写明原因</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Parts of the reports</source>
        <translation>报告的各部分</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>What waits for a team leader</source>
        <translation>等待班组长处理的事项</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>The case library: good and bad examples by topic</source>
        <translation>案例库：按主题收集的好案例与差案例</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>How the centre or a team stands, in charts</source>
        <translation>用图表查看中心或班组的状况</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>One agent&apos;s report, and what was done about it</source>
        <translation>单个坐席的辅导报告及后续跟进</translation>
    </message>
    <message>
        <source>Weak points</source>
        <translation>薄弱点</translation>
    </message>
    <message>
        <source>Where points are lost, and whom to train together</source>
        <translation>失分集中在哪里、哪些坐席应一起培训</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>What was trained, and what became of it</source>
        <translation>培训记录及其效果</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>What inspectors did in a week or a month</source>
        <translation>质检员一周或一月的工作</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ResultsController</name>
    <message>
        <source>Adding up the months for figures</source>
        <translation>正在汇总各月数据</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ResultsHead</name>
    <message>
        <source>Evaluations</source>
        <translation>质检评估</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>With a fatal error</source>
        <translation>有致命性错误</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>属正常波动</translation>
    </message>
    <message>
        <source>beyond chance</source>
        <translation>超出正常波动</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>what is compared with has no evaluation</comment>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is compared with and its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>No customer-critical error</source>
        <translation>无客户关键错误</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ResultsPage</name>
    <message>
        <source>Nothing has been submitted here yet. Score a call, and its figures stand here.</source>
        <translation>这里还没有提交过评估。评完一通电话，数据就会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing was submitted for calls of this period.</source>
        <translation>这段时间的通话还没有提交过评估。</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>显示全部时间</translation>
    </message>
    <message>
        <source>Nothing was submitted that fits every filter.</source>
        <translation>没有符合全部筛选条件的评估。</translation>
    </message>
    <message>
        <source>Remove every filter</source>
        <translation>清除全部筛选</translation>
    </message>
</context>
<context>
    <name>earmark::ui::SectionPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It applies</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weights add up to 100</source>
        <translation>权重合计为100</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>起评分</translation>
    </message>
    <message>
        <source>points that deductions are taken off</source>
        <translation>分，扣分前的分数</translation>
    </message>
    <message>
        <source>Stated maximum</source>
        <translation>标明满分</translation>
    </message>
    <message>
        <source>the most it can lose; checked against its criteria</source>
        <translation>最多可扣的分数，与各评分项核对</translation>
    </message>
    <message>
        <source>as the original states it; checked against its criteria</source>
        <translation>原表标明的满分，与各评分项核对</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶分</translation>
    </message>
    <message>
        <source>at most so many points count</source>
        <translation>分，超过部分不计</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>保底分</translation>
    </message>
    <message>
        <source>never fewer points than these</source>
        <translation>分，不低于此分</translation>
    </message>
</context>
<context>
    <name>earmark::ui::SessionPanel</name>
    <message>
        <source>Coaching sessions</source>
        <translation>辅导记录</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>安排辅导</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>辅导人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What to talk about, then what was said</source>
        <translation>要谈的内容，以及面谈记录</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Session held</source>
        <translation>辅导已完成</translation>
    </message>
    <message>
        <source>Take the plan back</source>
        <translation>撤回计划</translation>
    </message>
    <message>
        <source>Review the session…</source>
        <translation>检查辅导效果…</translation>
    </message>
    <message>
        <source>Planned for %1, overdue</source>
        <translation>计划于 %1，已逾期</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>计划于 %1</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>已辅导（计划日 %1）</translation>
    </message>
    <message>
        <source>Reviewed, held for %1</source>
        <translation>已检查效果（计划日 %1）</translation>
    </message>
    <message>
        <source>No finding waits to be talked about.</source>
        <translation>没有等待面谈的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to talk about</source>
        <translation>
            <numerusform>有 %n 个问题需要面谈</numerusform>
        </translation>
    </message>
    <message>
        <source>● %1; coaching was due by %2</source>
        <translation>● %1，辅导期限为 %2，已逾期</translation>
    </message>
    <message>
        <source>%1; coaching is due by %2</source>
        <translation>%1，辅导期限为 %2</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>效果检查：%1</translation>
    </message>
    <message>
        <source>Planned: day, leader and note can be changed until it is held</source>
        <translation>已安排：辅导前可修改日期、辅导人和备注</translation>
    </message>
    <message>
        <source>The plan is saved</source>
        <translation>计划已保存</translation>
    </message>
    <message>
        <source>Held: agree on what is done until when</source>
        <translation>辅导已完成：请约定在何时之前做什么</translation>
    </message>
    <message>
        <source>Take back the session planned for %1?</source>
        <translation>撤回计划于 %1 的辅导？</translation>
    </message>
    <message>
        <source>Its actions go with it.</source>
        <translation>其中的措施将一并撤回。</translation>
    </message>
    <message>
        <source>The plan is taken back</source>
        <translation>计划已撤回</translation>
    </message>
    <message>
        <source>What came of the session? Open actions stay in sight.</source>
        <translation>辅导效果如何？未完成的措施会继续显示。</translation>
    </message>
    <message>
        <source>Review the session</source>
        <translation>检查辅导效果</translation>
    </message>
    <message>
        <source>The weak points moved</source>
        <translation>薄弱点有改善</translation>
    </message>
    <message>
        <source>No change yet</source>
        <translation>尚无变化</translation>
    </message>
    <message>
        <source>Needs another session</source>
        <translation>需要再次辅导</translation>
    </message>
    <message>
        <source>The session is reviewed</source>
        <translation>辅导效果已检查</translation>
    </message>
</context>
<context>
    <name>earmark::ui::StoreTroubleDialog</name>
    <message>
        <source>The store does not open</source>
        <translation>数据库无法打开</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Restore the chosen backup…</source>
        <translation>恢复所选备份…</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他数据库…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复此备份？</translation>
    </message>
    <message>
        <source>The file that does not open is kept among the backups.</source>
        <translation>无法打开的文件会保留在备份中。</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>earmark::ui::StoreWorkDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Repair the store</source>
        <translation>修复数据库</translation>
    </message>
    <message>
        <source>The backup is checked, then put in the store&apos;s place…</source>
        <translation>正在检查备份，随后替换数据库…</translation>
    </message>
    <message>
        <source>The store is looked through and mended…</source>
        <translation>正在检查并修复数据库…</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TextPair</name>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>field, language</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TotalBar</name>
    <message>
        <source>Nothing in this call can be scored: it counts in no mean</source>
        <translation>这通电话没有可评分的项目，不计入平均分</translation>
    </message>
    <message>
        <source>✓ passed, pass mark %1</source>
        <translation>✓ 合格，合格线%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>grade and verdict</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>so far of what is answered (%1 of %2) · pass mark %3</source>
        <translation>为已评项的当前得分（已评%1项，共%2项）· 合格线%3</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n fatal error(s)</source>
        <translation>
            <numerusform>✕ %n项致命性错误</numerusform>
        </translation>
    </message>
    <message>
        <source>no fatal error</source>
        <translation>无致命性错误</translation>
    </message>
    <message>
        <source>Submit the correction</source>
        <translation>提交更正</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>提交并打开下一通</translation>
    </message>
    <message numerus="yes">
        <source>Not complete, %n criterion(s):</source>
        <translation>
            <numerusform>还有%n项未完成：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (reason missing)</source>
        <translation>%1（缺理由）</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到“%1”</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit this call and open the next one  %1</source>
        <translation>提交这通电话并打开下一通  %1</translation>
    </message>
    <message>
        <source>not passed for a fatal error, pass mark %1</source>
        <translation>因致命性错误不合格，合格线%1</translation>
    </message>
    <message>
        <source>below the pass mark %1</source>
        <translation>低于合格线%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrainingsView</name>
    <message>
        <source>Reading trainings</source>
        <translation>正在读取培训记录</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>还没有培训。</translation>
    </message>
    <message>
        <source>Add a training</source>
        <translation>新增培训</translation>
    </message>
    <message>
        <source>Effect after </source>
        <translation>观察 </translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> 周后的效果</translation>
    </message>
    <message>
        <source>Weeks after which the effect is measured</source>
        <translation>培训后多少周测量效果</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训师</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>还没有培训</translation>
    </message>
    <message>
        <source>Enter what was trained, whom, and when: after some weeks the effect stands here beside those who did not take part.</source>
        <translation>请录入培训内容、参加人员和日期：数周后这里会显示与未参加者相比的效果。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TransportBar</name>
    <message>
        <source>Back 3 seconds</source>
        <translation>后退 3 秒</translation>
    </message>
    <message>
        <source>Forward 3 seconds</source>
        <translation>前进 3 秒</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>倍速</translation>
    </message>
    <message>
        <source>Skip silence</source>
        <translation>跳过静音</translation>
    </message>
    <message>
        <source>Repeat from A to B</source>
        <translation>A–B 循环</translation>
    </message>
    <message>
        <source>Who is heard</source>
        <translation>听谁</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Both in both ears</source>
        <translation>双耳都听双方</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>read %1%</source>
        <translation>已读取 %1%</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>原始音量</translation>
    </message>
    <message>
        <source>Raise the quieter side to the louder</source>
        <translation>把较轻一侧提高到较响一侧的音量</translation>
    </message>
    <message>
        <source>Loudness of the agent</source>
        <translation>坐席音量</translation>
    </message>
    <message>
        <source>Loudness of the customer</source>
        <translation>客户音量</translation>
    </message>
    <message>
        <source>%1% of the speech heard</source>
        <translation>已听语音 %1%</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrendPanel</name>
    <message>
        <source>Mean over time</source>
        <translation>均分走势</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Step of the trend</source>
        <translation>走势的单位</translation>
    </message>
    <message>
        <source>Mean score over time</source>
        <translation>均分随时间的走势</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1至%2</translation>
    </message>
    <message numerus="yes">
        <source>earned %1%, answered %n time(s)</source>
        <translation>
            <numerusform>得分率 %1%，作答 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean %1, %n evaluation(s)</source>
        <translation>
            <numerusform>平均分 %1，质检评估 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>另有 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” over time</source>
        <translation>“%1”趋势</translation>
    </message>
    <message>
        <source>Share earned of “%1” over time</source>
        <translation>“%1”得分率趋势</translation>
    </message>
    <message>
        <source>swings beyond chance; expected %1</source>
        <translation>异常波动；预期 %1</translation>
    </message>
    <message>
        <source>within chance; expected %1</source>
        <translation>属正常波动；预期 %1</translation>
    </message>
    <message>
        <source>rises by %1 a week</source>
        <translation>每周上升 %1</translation>
    </message>
    <message>
        <source>rises by %1 a month</source>
        <translation>每月上升 %1</translation>
    </message>
    <message>
        <source>falls by %1 a week</source>
        <translation>每周下降 %1</translation>
    </message>
    <message>
        <source>falls by %1 a month</source>
        <translation>每月下降 %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>水平 %1</translation>
    </message>
    <message>
        <source>no swing beyond chance</source>
        <translation>无异常波动</translation>
    </message>
    <message numerus="yes">
        <source>%n swing(s) beyond chance</source>
        <translation>
            <numerusform>%n 次异常波动</numerusform>
        </translation>
    </message>
    <message>
        <source>limits from few steps</source>
        <translation>数据点少，界限仅供参考</translation>
    </message>
    <message>
        <source>Beyond three sigma</source>
        <translation>超出三倍标准差</translation>
    </message>
    <message>
        <source>… or two of three beyond two</source>
        <translation>……或三点中两点超出两倍</translation>
    </message>
    <message>
        <source>… or four of five beyond one</source>
        <translation>……或五点中四点超出一倍</translation>
    </message>
    <message>
        <source>… or eight on one side</source>
        <translation>……或连续八点在同一侧</translation>
    </message>
    <message numerus="yes">
        <source>a false alarm in %n step(s)</source>
        <translation>
            <numerusform>约每 %n 点误报一次</numerusform>
        </translation>
    </message>
    <message>
        <source>What counts as a swing</source>
        <translation>何为异常波动</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrialFigures</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a rate and its interval</comment>
        <translation>%1（%2至%3）</translation>
    </message>
    <message>
        <source>No evaluation would be judged otherwise.</source>
        <translation>没有任何评估的结果会改变。</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) would score otherwise; none crosses the pass mark.</source>
        <translation>
            <numerusform>%n次评估的得分会改变，但都不会越过合格线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) would no longer pass.</source>
        <translation>
            <numerusform>%n次评估将不再合格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) more would pass.</source>
        <translation>
            <numerusform>将多出%n次评估合格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) would no longer pass,</source>
        <translation>
            <numerusform>%n次评估将不再合格，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would pass that did not.</source>
        <translation>
            <numerusform>%n次原不合格的将会合格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>Fatal rate</source>
        <translation>致命性错误率</translation>
    </message>
    <message>
        <source>n</source>
        <translation>样本数</translation>
    </message>
    <message numerus="yes">
        <source>%n not fully answered on this card: counted over what is answered.</source>
        <translation>
            <numerusform>有%n次在本评分表上未答全：按已作答部分计算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because nothing in them answers this card.</source>
        <translation>
            <numerusform>有%n次未计入：没有任何作答对应本评分表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because nothing in them can be scored.</source>
        <translation>
            <numerusform>有%n次未计入：没有可计分的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because this card is for another kind of contact.</source>
        <translation>
            <numerusform>有%n次未计入：本评分表用于另一种联络方式。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n were tried.</source>
        <translation>
            <numerusform>只试算了最近的%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>criterion and how many evaluations</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an answer: %1.</source>
        <translation>没有作答的评分项：%1。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrialView</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>本评分表</translation>
    </message>
    <message>
        <source>Evaluations of</source>
        <translation>评估取自</translation>
    </message>
    <message>
        <source>Trying the card</source>
        <translation>正在试算评分表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新试算</translation>
    </message>
    <message>
        <source>Try the draft</source>
        <translation>试算草稿</translation>
    </message>
    <message>
        <source>The card was changed since; these figures are of the state before.</source>
        <translation>之后评分表又有修改；以下是修改前的结果。</translation>
    </message>
    <message>
        <source>The draft could not be tried</source>
        <translation>草稿无法试算</translation>
    </message>
    <message>
        <source>Try the draft before it is published</source>
        <translation>发布前先试算</translation>
    </message>
    <message>
        <source>Evaluations that are submitted already are scored on it: what the mean, the pass rate and the fatal rate would have been, who would cross the pass mark, and why. Nothing is changed.</source>
        <translation>用草稿重新计算已提交的评估：平均分、合格率、致命性错误率会是多少，谁会越过合格线，原因何在。不会改动任何数据。</translation>
    </message>
    <message>
        <source>No evaluations yet</source>
        <translation>还没有评估</translation>
    </message>
    <message>
        <source>Nothing was scored on this card in the period and team chosen above. Evaluations of another card can be tried as far as their criteria have the same keys.</source>
        <translation>在上面选定的时段和班组内，没有用本评分表评过分。也可以选用其他评分表的评估，标识相同的评分项可以试算。</translation>
    </message>
    <message>
        <source>Nothing can be compared</source>
        <translation>没有可比较的内容</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n evaluation(s) answers a criterion of this draft.</source>
        <translation>
            <numerusform>%n次评估都没有对应本草稿评分项的作答。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 evaluations</source>
        <translation>第%1次，共%2次评估</translation>
    </message>
    <message>
        <source>Reading the evaluations</source>
        <translation>正在读取评估</translation>
    </message>
    <message>
        <source>No evaluation would be judged otherwise.</source>
        <translation>没有任何评估的结果会改变。</translation>
    </message>
    <message>
        <source>Choose an evaluation to see why its score changes.</source>
        <translation>选择一次评估，查看得分改变的原因。</translation>
    </message>
    <message>
        <source>Try before publishing</source>
        <translation>发布前试算</translation>
    </message>
    <message>
        <source>Evaluations that the draft would judge otherwise</source>
        <translation>结果会改变的评估</translation>
    </message>
    <message>
        <source>Why the score changes</source>
        <translation>得分改变的原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Score past evaluations on the draft</source>
        <translation>用草稿重新计算以往的评估</translation>
    </message>
</context>
<context>
    <name>earmark::ui::TriedModel</name>
    <message>
        <source>would be fatal</source>
        <translation>将为致命性错误</translation>
    </message>
    <message>
        <source>would no longer pass</source>
        <translation>将不再合格</translation>
    </message>
    <message>
        <source>would pass</source>
        <translation>将会合格</translation>
    </message>
    <message>
        <source>no longer fatal</source>
        <translation>不再是致命性错误</translation>
    </message>
    <message>
        <source>of what is answered</source>
        <translation>按已作答部分</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>earmark::ui::UnheardQuestion</name>
    <message>
        <source>%1% of the speech in this call was heard. Submit it all the same?</source>
        <translation>本次通话只听了 %1% 的语音。仍要提交吗？</translation>
    </message>
    <message>
        <source>What was not heard is hollow in the overview.</source>
        <translation>未听的部分在总览中为空心。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Not submitted: %1% of the speech was heard, and all of it has to be. The playhead stands where it goes on.</source>
        <translation>未提交：只听了 %1% 的语音，须全部听完。播放位置已移到未听之处。</translation>
    </message>
    <message>
        <source>The recording is still being read, so nobody knows whether all of it was heard. Submit the call all the same?</source>
        <translation>录音仍在读取，无法确定是否已全部听完。仍要提交吗？</translation>
    </message>
    <message>
        <source>Not submitted: the recording is still being read, and all of it has to be heard.</source>
        <translation>未提交：录音仍在读取，须全部听完才能提交。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::UrgentPanel</name>
    <message>
        <source>Raised</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>上报人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name of who answers</source>
        <translation>答复人姓名</translation>
    </message>
    <message>
        <source>Answer the finding</source>
        <translation>答复上报</translation>
    </message>
    <message>
        <source>Open the call</source>
        <translation>打开通话</translation>
    </message>
    <message>
        <source>the whole call</source>
        <translation>整通通话</translation>
    </message>
    <message>
        <source>Urgent findings</source>
        <translation>紧急上报</translation>
    </message>
    <message numerus="yes">
        <source>Urgent findings: %n open</source>
        <translation>
            <numerusform>紧急上报：%n 项未答复</numerusform>
        </translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation>没有未答复的紧急上报。</translation>
    </message>
    <message>
        <source>Write what was done, then answer</source>
        <translation>请先写明如何处理，再答复</translation>
    </message>
    <message>
        <source>Answered: the finding is closed</source>
        <translation>已答复，该上报已关闭</translation>
    </message>
</context>
<context>
    <name>earmark::ui::UrgentPopup</name>
    <message>
        <source>Raise at once: %1</source>
        <translation>紧急上报：%1</translation>
    </message>
    <message>
        <source>It stands on the team leader&apos;s first screen, with your name and the time, until somebody answers.</source>
        <translation>将连同您的姓名和时间显示在班组长首屏，直到有人答复。</translation>
    </message>
    <message>
        <source>Raise the finding</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Say in one line what was found.</source>
        <translation>请用一句话写明发现的问题。</translation>
    </message>
    <message>
        <source>Raised: it stands on the leader&apos;s first screen until it is answered</source>
        <translation>已上报：答复前一直显示在班组长首屏</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ViewPicker</name>
    <message>
        <source>Open a saved view</source>
        <translation>打开已存视图</translation>
    </message>
    <message>
        <source>at start</source>
        <translation>启动时打开</translation>
    </message>
    <message>
        <source>Save what is shown as a view…</source>
        <translation>将当前显示存为视图…</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>重命名（F2）</translation>
    </message>
    <message>
        <source>At start (F3)</source>
        <translation>启动时打开（F3）</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除（Del）</translation>
    </message>
    <message>
        <source>Del once more deletes “%1”.</source>
        <translation>再按一次 Del 删除“%1”。</translation>
    </message>
</context>
<context>
    <name>earmark::ui::ViewsButton</name>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Enter saves what is shown.</source>
        <translation>按回车保存当前显示的内容。</translation>
    </message>
    <message>
        <source>Enter replaces the view of this name.</source>
        <translation>按回车替换同名视图。</translation>
    </message>
    <message>
        <source>Saved the view “%1”</source>
        <translation>已保存视图“%1”</translation>
    </message>
    <message>
        <source>New name of the view</source>
        <translation>视图的新名称</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>已有同名视图。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Open or save a view (%1)</source>
        <translation>打开或保存视图（%1）</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WaveformWidget</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Screen reader: where playback is. %1 a time, %2 the length of the call</extracomment>
        <translation>%1，全长 %2</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>单声道</translation>
    </message>
    <message>
        <source>%1 of %2, where the sound ends: the file is damaged</source>
        <extracomment>Screen reader: where playback is. %1 a time, %2 where the sound of a damaged recording ends</extracomment>
        <translation>%1，共 %2，声音到此中断：文件已损坏</translation>
    </message>
    <message>
        <source>Sound ends here: file damaged</source>
        <extracomment>In the waveform, beside the torn edge of a damaged recording; short</extracomment>
        <translation>声音到此中断：文件已损坏</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WeakPointChoiceBar</name>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>工龄</translation>
    </message>
    <message>
        <source>Any tenure</source>
        <translation>不限工龄</translation>
    </message>
    <message>
        <source>Under 3 months</source>
        <translation>3个月以下</translation>
    </message>
    <message>
        <source>3 to 12 months</source>
        <translation>3至12个月</translation>
    </message>
    <message>
        <source>12 months and more</source>
        <translation>12个月及以上</translation>
    </message>
    <message>
        <source>Rows of the heat map</source>
        <translation>热力图的行</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>按班组</translation>
    </message>
    <message>
        <source>By queue</source>
        <translation>按队列</translation>
    </message>
    <message>
        <source>By tenure</source>
        <translation>按工龄</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WeakPointsView</name>
    <message>
        <source>Reading weak points</source>
        <translation>正在读取薄弱点</translation>
    </message>
    <message>
        <source>Weak points %1</source>
        <translation>薄弱点 %1</translation>
    </message>
    <message>
        <source>Weak points</source>
        <translation>薄弱点</translation>
    </message>
    <message>
        <source>No evaluation in this choice</source>
        <translation>所选范围内没有质检评估</translation>
    </message>
    <message>
        <source>Choose a longer period or the whole centre; calls that are scored stand here at once.</source>
        <translation>请选择更长的时间段或整个中心；评分后的通话会立即显示在这里。</translation>
    </message>
    <message>
        <source>Go to the worklist</source>
        <translation>转到待检列表</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WeekCalendar</name>
    <message>
        <source>Calendar: %1 – %2</source>
        <translation>日历：%1 – %2</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Nothing falls in this week.</source>
        <translation>本周没有安排。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does and its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WeekModel</name>
    <message numerus="yes">
        <source>%n finding(s) to talk about, the first of %1</source>
        <translation>
            <numerusform>有 %n 个问题需要面谈，最早的是 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>由 %1 主持</translation>
    </message>
    <message>
        <source>due: %1</source>
        <translation>到期：%1</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>已计划：%1</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>已面谈：%1</translation>
    </message>
    <message>
        <source>action: %1</source>
        <translation>措施：%1</translation>
    </message>
</context>
<context>
    <name>earmark::ui::WorklistController</name>
    <message>
        <source>Agent and customer changed sides.</source>
        <translation>坐席与客户声道已对调。</translation>
    </message>
    <message>
        <source>Analysing recordings</source>
        <translation>正在分析录音</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) analysed</source>
        <translation>
            <numerusform>已分析 %n 个录音</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is read again.</source>
        <translation>正在重新读取录音。</translation>
    </message>
    <message>
        <source>Recordings are being analysed already.</source>
        <translation>录音正在分析中。</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) could not be read</source>
        <translation>
            <numerusform>%n 个录音无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::WorklistPage</name>
    <message>
        <source>Worklist</source>
        <translation>待检列表</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有通话</translation>
    </message>
    <message>
        <source>Bring in a call list or a folder of recordings. You can also drop files here.</source>
        <translation>请导入通话清单或录音文件夹，也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import calls…</source>
        <translation>导入通话…</translation>
    </message>
    <message>
        <source>No call matches these filters</source>
        <translation>没有符合筛选条件的通话</translation>
    </message>
    <message>
        <source>Widen them to see more calls.</source>
        <translation>放宽条件即可看到更多通话。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Why is this call skipped?</source>
        <translation>为什么跳过此通话？</translation>
    </message>
    <message>
        <source>Skip the call</source>
        <translation>跳过此通话</translation>
    </message>
    <message>
        <source>Wrong agent</source>
        <translation>坐席不符</translation>
    </message>
    <message>
        <source>The recording cannot be used</source>
        <translation>录音无法使用</translation>
    </message>
    <message>
        <source>Not a service call</source>
        <translation>不是服务通话</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s) scored</source>
        <translation>
            <numerusform>已评 %1 / %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>暂存 %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) to do</source>
        <translation>
            <numerusform>待评%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>Every call is done</source>
        <translation>全部通话已处理完毕</translation>
    </message>
    <message>
        <source>New calls appear here when they are imported.</source>
        <translation>导入新通话后会显示在这里。</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>显示全部通话</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>录音格式</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件内容</translation>
    </message>
</context>
</TS>
